import type { LaterWords } from '../words.ts';

export const empty: LaterWords['empty'] = {
  title: '没有事件同时符合全部筛选条件',
  relax: (filter) => `去掉${filter}`,
  back: (_count, text) => `${text}起事件`,
  advice: '去掉其中一个条件即可：',
  adviceAll: '去掉任何一个条件都不够，需去掉多个。',
};
