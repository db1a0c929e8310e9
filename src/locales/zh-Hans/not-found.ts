import type { NotFoundWords } from '../not-found.ts';

export const notFound: NotFoundWords = {
  title: '此处没有这个页面',
  text: '网址可能有误，或页面已移动。',
  near: '您要找的是否为以下事件？',
  explorer: '打开时间线',
  all: '全部事件',
};
