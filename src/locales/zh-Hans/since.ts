import type { ChangeCounts } from '../parts.ts';
import type { LaterWords } from '../words.ts';

/** `新增3起、更正5起、删除1起`；没有变化时为空。 */
function counted({ added, corrected, removed }: ChangeCounts): string {
  const said = [
    [added, '新增'],
    [corrected, '更正'],
    [removed, '删除'],
  ] as const;
  return said
    .filter(([{ value }]) => value > 0)
    .map(([{ text }, verb]) => `${verb}${text}起`)
    .join('、');
}

export const since: LaterWords['since'] = {
  label: '数据版本',
  asOf: (date) => `此处为截至${date}的数据。`,
  pinned: '此处为较早版本的数据。',
  changed: (counts) => {
    const said = counted(counts);
    return said === '' ? '此后事件没有增减或更正。' : `此后事件${said}。`;
  },
  newer: '已有更新的版本。',
  unknown: '未能查明是否有更新的版本。',
  show: '查看变化',
  use: '使用最新数据',
  version: (version) => `版本${version}。`,
  whole: (asOf, changed) => `${asOf}${changed}`,

  title: (date) => `${date}以来的变化`,
  titleWithout: '此版本以来的变化',
  loading: '正在与最新数据比较……',
  failed: '最新数据无法载入。',
  none: '数据内容没有变化。',
  links: '点按名称打开最新数据中的该事件；已删除的事件则在此版本中打开。',
  added: (count) => `新增（${count}）`,
  corrected: (count) => `更正（${count}）`,
  removed: (count) => `删除（${count}）`,
  besides: '事件以外',

  change: (was, is) => `${was} → ${is}`,
  came: (what) => `${what}，新增`,
  went: (what) => `${what}，不再列出`,
  restated: (what) => `${what}，细节或来源有改动`,
  of: (what, change) => `${what}：${change}`,
  figure: (figure, status) => `${figure}（${status}）`,
  scoped: (figure, status, scope) => `${figure}（${status}，${scope}）`,
  also: (parts) => `另有改动：${parts}`,
  only: (parts) => `有改动：${parts}`,
  parts: {
    names: '名称',
    organisation: '机构',
    classification: '分类',
    summary: '概要',
    method: '如何发生',
    data: '数据类型',
    events: '事件经过',
    figures: '数字',
    money: '金额',
    disputes: '各方说法不一之处',
    notes: '说明',
    evidence: '证据强弱',
    related: '相关事件',
    sources: '来源',
    prominence: '是否优先标注',
  },
  beside: {
    context: '用作参照的法律和数量',
    relations: '事件之间的关系',
    coverage: '影响公开多少的变化',
  },

  notKept: (version) => `本站未保存版本${version}的数据。`,
  notKeptHint: '该网址指定了某一时点的数据。可以改为打开最新数据。',
  overruled: (version) => `网址已另行指定数据文件，其中所指定的本站数据版本（${version}）已略去。`,

  feed: {
    title: (site) => `${site}：数据更新`,
    subtitle: '逐个版本列出新增和更正的内容。',
    entry: (date, changed) => `${date}：${changed}`,
    first: (_count, text) => `此处保存的第一个版本，共${text}起事件`,
    changed: (counts) => {
      const said = counted(counts);
      return said === '' ? '事件以外的内容' : `事件${said}`;
    },
    open: '查看此版本的数据',
  },
};
