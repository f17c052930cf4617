/**
 * Regional words that are plain words too, in OpenCC's own glyphs, and what is done about them. All of it rests on
 * counts of the literal word against OpenCC's regional one in text written in Taiwan (49 million characters).
 */

/**
 * Written more often than the regional word, which is one of computing: left alone (支持 4856, 支援 2279), but for the
 * glyph of both regions behind the sign of equality.
 */
const plain =
  '程序 進程 文件 文檔 數據 社區 設置 高級 運行 支持 消息 設備 項目 對象 審覈=審核 審核 保存 登錄 打開 類型 循環 窗口 註銷 注銷 導入 ' +
  '分區 參數 權限 性能 調度 實例 優化 擴展 禁用 字體 全局 綁定 拋出 局部 表達式 點擊 採樣 萬象 鏡像 菜單 映射 溢出 布爾 圖庫 ' +
  '位圖 像素 字庫 元音 前綴 回調 隊列 進制 集羣=集群 壁紙'

/**
 * Plain words whose regional one is wrong where nobody speaks of computers: a 食品新增劑, a record that is 重新整理, an
 * alarm that is 釋出, a horse that 賓士, a wave of 剪下, a sine that is a 函式. What they say in plain speech is said so in Taiwan too.
 */
const everyday =
  '聲明 連接 用戶 發送 添加 調用 導出 截取 刷新 兼容 接口 交互 掛斷 激活 加載 卸載 仿真 遠程 調試 重裝 腳本 指針 視圖 剪切 界面 觸摸 散列 屏蔽 ' +
  '函數 內核 集成 搜索 發佈 高端 低級 呼出 調製 重載 查找 奔馳 算子'

/**
 * Words and starts of words that no regional word may begin in: OpenCC sees 內存 in 體內存積, and neither the word
 * segmentation nor a count tells; a press conference, 發佈會, releases nothing.
 */
const whole =
  '內存在 內存積 內存放 內存款 內存留 內存有 體內存 國內存 境內存 室內存 市內存 校內存 省內存 縣內存 館內存 島內存 腦內存 廠內存 ' +
  '發佈會 店內存 庫內存 年內存 期內存 漁網 蛛網 球網 鐵絲網 情網 審查找 檢查找 抽查找 清查找 很多任 好多任 許多任 太多任 最多任 更多任 阿爾比特 集成材'

/** Plain words that are meant as words of computing where the text speaks of computers. */
const technical = new Set(
  (
    '程序 進程 文件 文檔 菜單 窗口 登錄 運行 聲明 連接 用戶 發送 添加 調用 導出 截取 刷新 兼容 接口 ' +
    '交互 激活 加載 卸載 仿真 遠程 調試 重裝 腳本 指針 視圖 剪切 界面 觸摸 散列 屏蔽 函數 內核 集成 搜索'
  ).split(' '),
)

/** In more than one of ten cases the literal word was written: the regional one is taken, and shown in review. */
const watched = new Set(
  (
    '聯繫 網絡 通信 圖像 在線 錄像 算法 存儲 信號 信息 質量 查看 組件 源碼 複印 ' +
    '音頻 比特 內存 激光 傳感 密鑰 高清 相冊 縮進 光標 奶酪 殺毒 默認'
  ).split(' '),
)

/** What tells that a Simplified text speaks of computers: no plain word among them. */
const computing =
  /软件|硬件|代码|网页|API|服务器|文件夹|打印机|鼠标|键盘|浏览器|操作系统|程序员|数据库|编程|U盘|硬盘|光标|对话框|下拉|图标|快捷键|命令行|账号|帐号|密码|Linux|Windows|macOS/u

/** Whether a Simplified text speaks of computers. */
export function isTechnical(text: string): boolean {
  return computing.test(text)
}

/** Whether a plain word, in OpenCC's own glyphs, is a word of computing where the text speaks of computers. */
export function isFreed(word: string): boolean {
  return technical.has(word)
}

/** Whether a word that was reworded is to be shown in review. */
export function isWatched(word: string): boolean {
  return watched.has(word) || technical.has(word)
}

/** Words to leave alone on the way to a region, each standing for itself: a serialized dictionary. */
export const heldForward: string = hold(`${plain} ${everyday} ${whole}`)

/** The same where the text speaks of computers. */
export const heldAmongComputers: string = hold(
  `${plain} ${everyday} ${whole}`
    .split(' ')
    .filter((word) => !technical.has(word))
    .join(' '),
)

function hold(words: string): string {
  const pairs = words.split(' ').map((word) => word.split('='))
  return [...new Set(pairs.map(([word, shown = word]) => `${word} ${shown}`))].sort().join('|')
}
