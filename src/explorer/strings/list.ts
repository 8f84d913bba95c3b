export const listPage = {
  title: 'Everything, as a list',
  label: 'Nodes by kind',
  help: 'Arrow keys move, right opens a row, Enter opens a page.',
} as const
