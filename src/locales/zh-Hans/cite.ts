import type { LaterWords } from '../words.ts';

export const cite: LaterWords['cite'] = {
  incident: '如何引用本事件',
  view: '如何引用当前视图',
  open: '引用或链接当前视图',
  style: '格式',
  text: '引文',
  link: '重新打开此处的链接',
  copy: '复制引文',
  copyLink: '复制链接',
  copied: '已复制',
  select: '已选中，请用系统的快捷键复制',
  viewTitle: (view: string, sentence: string) => `${view}：${sentence}`,
  note: '每个数字都是某一方的说法：引用本页时，请一并引用其来源。版本号表明数据当时的状态。',
};
