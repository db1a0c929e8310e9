import type { CardWords } from '../card.ts';

export const card: CardWords = {
  facts: (parts) => parts.join(' · '),
  began: (date) => `始于${date}`,
  causeUnknown: '原因不明',
  beginUnknown: '何时开始不详',
  public: (date) => `${date}公开`,
  event: (event, date) => `${event}：${date}`,
  aftermath: (year) => `后续至${year}年`,
  unknown: '不详',
  unknownWhat: { beginning: '何时开始', publication: '何时公开', size: '规模' },
  differ: (low, high) => `各来源数字：${low}至${high}`,
  titleOf: (what, site) => `${what}——${site}`,
};
