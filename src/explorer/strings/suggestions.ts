import { count } from './count.ts'

export const suggestionsPage = {
  title: 'Missing links',
  lead: 'Episodes that should link to each other and do not, the surest first. Each comes with its reasons and the change to your file.',
  list: 'the missing links',
  filter: 'Filter by words',
  relation: 'What the link would say',
  anyRelation: 'Anything',
  shown: (n: number, all: number) =>
    n === all
      ? count(all, 'missing link', 'missing links')
      : `${n.toLocaleString('en')} of ${count(all, 'missing link', 'missing links')}`,
  clear: 'Clear filters',
  none: 'No link is surely missing. To see unsure ones too, run “atlas suggest --per 3”.',
  noneHere: 'No missing link fits. Take a word away, or choose another relation.',
  noneOf: 'No link from or to this is surely missing.',
  should: 'should link to',
  says: 'as',
  outgoing: 'Should link to',
  incoming: 'Should be linked from',
  strength: { strong: 'Strong case', good: 'Good case', fair: 'Fair case' },
  reasons: 'Why',
  evidence: 'What the texts say',
  patch: 'The change to the file',
  patchNote: (path: string) =>
    `A patch for ${path}. Save it, and “git apply” in the corpus folder puts it in.`,
  together: (links: number) => `${count(links, 'link', 'links')} in one patch`,
  togetherNote:
    'The patches below are each made as if they were the only one: apply this one instead of several of them.',
  copyPatch: 'Copy the patch',
  patchCopied: 'Patch copied.',
  refused: (reason: string) => `No patch: ${reason}.`,
  untried:
    'The patch for this one was not made beforehand. “atlas suggest --patch” prints it, and “atlas suggest --write” puts it in.',
  notCopied: 'The browser does not allow copying here. Select the text instead.',
} as const
