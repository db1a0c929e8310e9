/** How to cite an incident or a view. */
export const cite = {
  incident: 'How to cite this incident',
  view: 'How to cite this view',
  open: 'Cite or link this view',
  style: 'Style',
  text: 'Citation',
  link: 'Link that reopens exactly this',
  copy: 'Copy the citation',
  copyLink: 'Copy the link',
  copied: 'Copied',
  select: 'Selected: copy it with the keys of your system',
  viewTitle: (view: string, sentence: string) => `${view}: ${sentence}`,
  note: 'A figure is somebody’s claim: cite its source beside this page. The version names the data as they stood.',
};
