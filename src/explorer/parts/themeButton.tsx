import type { ReactElement } from 'react'
import { useExplorer, useStore } from '../context.ts'
import { TEXT } from '../strings.ts'
import { nextTheme } from '../theme.ts'

const SIGNS = { system: '◐', light: '○', dark: '●' } as const

export function ThemeButton(): ReactElement {
  const store = useStore()
  const theme = useExplorer((state) => state.theme)
  return (
    <button
      type="button"
      className="theme-button"
      aria-label={TEXT.theme[theme]}
      title={TEXT.theme[theme]}
      onClick={() => store.setTheme(nextTheme(theme))}
    >
      <span aria-hidden="true">{SIGNS[theme]}</span>
    </button>
  )
}
