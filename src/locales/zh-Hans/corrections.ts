import type { CorrectedFields, CorrectionsWords } from '../corrections.ts';

const CORRECTED_FIELDS: CorrectedFields = {
  id: '标识',
  names: '名称',
  organisation: '机构',
  parent: '所属集团',
  host: '数据存放方',
  country: '国家或地区',
  sector: '行业',
  actor: '由谁所为',
  action: '原因',
  nature: '案件性质',
  featured: '是否为核心事件',
  summary: '概述',
  method: '如何发生',
  data: '数据类型',
  dataWords: '数据类型',
  events: '日期和经过',
  figures: '数字',
  parts: '各部分之和',
  money: '金额',
  disputes: '各方说法不一之处',
  notes: '说明',
  context: '背景',
  identifiers: '外部标识',
  created: '条目写成日期',
  modified: '最近更改日期',
  reviewed: '最近核对日期',
  related: '相关事件',
  evidence: '依据',
  evidenceNote: '依据',
  sources: '来源',
};

export const corrections: CorrectionsWords = {
  lead: (count, text) =>
    count === 0
      ? '数据中的错误，会在这里说明。'
      : `数据中有${text}处错误，已经更正。最新的排在最前，每一条都说明原来错在哪里、现在是什么，以及为什么。`,
  was: '原为',
  now: '现为',
  why: '原因',
  source: '来源',
  fields: CORRECTED_FIELDS,
  report: {
    title: '如何指出错误',
    text: '每起事件是项目 data/incidents 文件夹中的一个文件。如何修改，见 data/README.md 中的“How to correct a fact”一节：请注明来源，并说明原来错在哪里。项目的检查命令会指出每个问题的位置。',
    about: '数据如何收集，哪些存疑',
  },
  file: '全部更正的文件（JSON）',
};
