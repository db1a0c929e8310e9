import type { LaterWords } from '../words.ts';

export const paper: LaterWords['paper'] = {
  filters: (clauses) => `筛选条件：${clauses}。`,
  noFilters: '未设筛选条件。',
  address: '本视图网址：',
  table: '所示事件',
  moreRows: (_count, text) => `另有${text}起事件符合条件，未列入本表。`,
  sources: '来源',
  sourcesComing: '打印时，来源的标题和网址尚未载入。',
  still: {
    description: '可交互的数据泄露图景：何时泄露、何时有人知情、泄露多少，又是谁的说法。',
    own: (site, _count, text) => `《${site}》自有的${text}起事件`,
    shows: (own) => `无论地址指定了哪份数据，这里显示的都是${own}。`,
    scripts: '筛选、搜索、缩放及其他视图需启用 JavaScript；图与列表无需脚本即可阅读。',
    packed: '本文件内含压缩的时间线，需启用 JavaScript 才能展开，而此处未启用。',
    tooOld: '本文件内含压缩的时间线，当前浏览器无法展开，请换用较新的浏览器。',
    failed: (oldest) => `此处无法显示时间线：浏览器版本过旧，或脚本未能载入。所需的最低版本为：${oldest}。`,
    instead: (own) => `可改为查看${own}`,
    source: '来源：',
    languages: '语言',
  },
};
