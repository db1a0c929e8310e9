import type { LaterWords } from '../words.ts';

export const problems: LaterWords['problems'] = {
  title: (_bad, badText, all) => `${all}起事件中有${badText}起无法读取。`,
  parts: (_count, text, others) => `${others ? '其他事件中' : '事件中'}有${text}处无法读取，已略去。`,
  ignored: (_count, text) => `有${text}个字段不属于本格式，未予读取。`,
  file: '数据文件无法读取。',
  network: (address) => `未能从${address}取得数据。请检查地址，并确认文件由本站提供。`,
  status: (address, status) => `${address}返回${status}。请检查文件是否存在。`,
  broken: (address) => `${address}只传来了一部分。`,
  foreign: (address) => `${address}位于其他网站。本页只读取本站的数据文件。`,
  line: (path, found, expected) =>
    path === '' ? `实际为${found}；应为${expected}` : `${path}：实际为${found}；应为${expected}`,
  more: (count) => `另有${count}处`,
  show: '查看原因',
  address: (parameter, value) => `地址中的“${parameter}=${value}”本页无法识别，已略去。`,
  retry: '重试',
  dismiss: '关闭',
};
