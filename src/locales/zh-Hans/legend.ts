import type { LaterWords } from '../words.ts';

export const legend: LaterWords['legend'] = {
  label: '图例',
  fade: '渐隐的一端：日期只精确到月或年',
  hidden: '实色：数据已外泄，当事机构尚未察觉',
  known: '斜纹：已有人知情，尚未公开',
  unpublished: '浅色：尚未公开，何时被发现不详',
  disc: '圆点：公开之日',
  sizes: '圆点大小：规模的数量级',
  confirmed: '实心：已证实或法院认定',
  reported: '带环：有来源记载，未经证实',
  claimed: '空心：仅为声称',
  sizeUnknown: '虚线：规模不详',
  aftermath: '细线和短竖线：抓捕、起诉、裁决、处罚',
  natures: '其他形状：不属数据泄露',
  flag: '小旗：法律或规定开始施行',
  cluster: '柱：事件过密，无法逐一绘出；点击展开该时段',
  bracket: '连线：同一事件的多个受害方；点按其上的圆钮可合为一行',
  unit: '横线：既不是人数，也不是账户数',
  density: '方格：事件数，依次为1、3、10、30、100起以上',
  whisker: '竖线：各来源对同一规模给出的数字范围',
  reference: '虚线：当时共有多少人；短竖线为已知数值',
};
