export const listPage = {
  title: 'Everything, as a list',
  label: 'Nodes by kind',
  help: 'Arrow keys move, right opens a row, Enter selects: what is selected stands beside the list.',
} as const
