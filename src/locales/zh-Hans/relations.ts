import type { LaterWords } from '../words.ts';

export const relations: LaterWords['relations'] = {
  oneEvent: '同一事件的多个受害方',
  akin: '相关事件',
  kinds: {
    campaign: '同一批攻击者的同一次行动',
    supplier: '经由同一供应商失窃',
    dump: '数据一同流出',
    parent: '同一机构或同一集团',
    series: '同类或同一伙人的系列案件',
  },
  countsOnce: '合计为一起事件',
  countsEach: '各算一起事件',
  wholeHere: '这一条的数字已涵盖其他各条；合计时若同时出现，只计这一条。',
  wholeThere: (name) => `“${name}”的数字已涵盖这一条；合计时若同时出现，只计前者。`,
  members: (name) => `所含事件：${name}`,
  thisOne: '本条',
  size: (figure, status) => `${figure}，${status}`,
  join: '在时间线中合为一行',
  sources: (_, text) => `这一关联的${text}个来源`,
  others: '其他相关事件',
};
