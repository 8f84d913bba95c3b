// How long does a first build take, beside one pass of remark over the same files?
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { PODCAST } from '../places.mjs'
import { remarkTime } from '../remark.mjs'
import { runCommand } from '../run-command.mjs'
import { megabytes, milliseconds } from '../table.mjs'
import { median } from '../timing.mjs'

export const needs = [PODCAST]

export async function measure({ scratch, runs }) {
  const remark = []
  const builds = []
  for (let run = 0; run < runs; run++) {
    remark.push(await remarkTime(PODCAST))
    builds.push(coldBuild(scratch))
  }
  const [reference, wall] = [median(remark), median(builds.map((build) => build.wallMs))]
  const cpu = median(builds.map((build) => build.cpuMs))
  return [
    {
      figure: 'cold build, wall',
      value: milliseconds(wall),
      reference: `remark ${milliseconds(reference)}`,
      ratio: wall / reference,
      asked: '≤ 0.25, aim 0.15',
    },
    {
      figure: 'cold build, CPU of both cores',
      value: milliseconds(cpu),
      reference: `wall ${milliseconds(wall)}`,
      ratio: cpu / wall,
    },
    {
      figure: 'cold build, peak memory',
      value: megabytes(Math.max(...builds.map((build) => build.peakBytes))),
    },
  ]
}

function coldBuild(scratch) {
  const [out, cache] = [join(scratch, 'site'), join(scratch, 'cold-cache')]
  rmSync(out, { recursive: true, force: true })
  rmSync(cache, { recursive: true, force: true })
  return runCommand(['build', PODCAST, '--out', out], { scratch, cache })
}
