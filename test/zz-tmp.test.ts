import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'vitest'
import { bySatteri, byRemark } from './differential.test.ts'
test('all', () => {
  for (const c of ['eips/docs','dstudio-patterns/docs','dstudio-podcast']) {
    const root = join('/work/shared/corpora', c)
    const files = readdirSync(root,{recursive:true,encoding:'utf8'}).filter(n=>n.endsWith('.md')).sort()
    let n=0, tot={headings:0,links:0,code:0,tables:0} as any, shown=0
    for (const f of files.filter((_, i) => c !== 'dstudio-podcast' || i % 6 === 0)) {
      const t = readFileSync(join(root,f),'utf8')
      const a = bySatteri(t) as any, b = byRemark(t) as any
      for (const k of Object.keys(a)) {
        tot[k]+=a[k].length
        const A = a[k].map((x:any)=>JSON.stringify(x)), B = b[k].map((x:any)=>JSON.stringify(x))
        const x = A.filter((s:string)=>!B.includes(s)), y = B.filter((s:string)=>!A.includes(s))
        if (x.length||y.length) { n++; if (shown++<25) console.log(c,f,k,x.length,y.length,'\n S', x[0]?.slice(0,200),'\n R',y[0]?.slice(0,200)) }
      }
    }
    console.log(c, files.length, 'diffs', n, tot)
  }
}, 300000)
