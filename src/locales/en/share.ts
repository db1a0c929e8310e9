/** Showing a view to others: a link, a frame on their page, a file. */
export const share = {
  opener: 'Share, embed or save',
  title: 'Share this view',
  copied: 'Copied',
  select: 'Selected: copy it with the keys of your system',
  link: {
    title: 'Link',
    label: 'Link that reopens exactly this',
    copy: 'Copy the link',
    send: 'Send it on …',
  },
  embed: {
    title: 'On your page',
    /** The controls stand in the sentence, where each belongs. */
    sentence: <Part>({
      controls,
      lang,
      theme,
      height,
      data,
    }: Record<'controls' | 'lang' | 'theme' | 'height' | 'data', Part>): readonly (string | Part)[] => [
      'Show it ',
      controls,
      ', in ',
      lang,
      ', in ',
      theme,
      ' colours, ',
      height,
      ' pixels high, with ',
      data,
      '.',
    ],
    controls: 'Controls',
    withControls: { full: 'with filters and list', minimal: 'with the main controls', none: 'as a picture only' },
    lang: 'Language',
    theme: 'Colours',
    themes: { auto: 'the reader’s own', light: 'light', dark: 'dark' },
    height: 'Height in pixels',
    data: 'Data',
    newest: 'the newest data',
    pinned: (date: string) => `the data of ${date}`,
    follows: 'The height follows what is shown: one line of script',
    sandboxed: 'Locked in: it may run its own scripts and open links, nothing else',
    code: 'Code for your page',
    copy: 'Copy the code',
    /** Of other people's data we have no picture. */
    promiseWithoutPicture:
      'Your page may strip what it likes: without the script the frame keeps its height, without the frame the text and the link stand there.',
    promise:
      'Your page may strip what it likes: without the script the frame keeps its height, without the frame the picture stands there, without the picture the text and the link.',
  },
  preview: {
    title: 'Preview',
    width: 'Width of the page’s column',
    pixels: (width: string) => `${width} px`,
    scaled: (percent: string) => `Drawn at ${percent}% of its size to fit in here.`,
    whole: 'Drawn at its true size.',
    open: 'Open the frame in a window of its own',
  },
  hosts: {
    title: 'Where code is not taken: WordPress, Notion, Medium, slides …',
    frame: 'Address of the frame',
    copyFrame: 'Copy the address of the frame',
    page: 'Address of the page',
    copyPage: 'Copy the address of the page',
    list: [
      [
        'WordPress',
        'Paste the address of the page on a line of its own; who may write HTML pastes the code into a Custom HTML block.',
      ],
      ['Ghost', 'Paste the code into an HTML card.'],
      ['Notion', 'Type /embed and paste the address of the frame.'],
      ['Medium, Substack', 'Save the picture below, insert it, and link it to the address of the page.'],
      ['Google Slides, PowerPoint', 'Save the picture below, insert it, and link it to the address of the page.'],
      [
        'reveal.js, Quarto',
        'Put the address of the frame, with &host=slides at its end, into the data-src of an iframe, and add data-preload.',
      ],
      ['Moodle, Canvas', 'Paste the code in the HTML view of the editor, without the script.'],
    ],
  },
  save: 'Picture and data',
  /** Text of a link, for places that keep nothing but text. */
  open: (address: string) => `Open the interactive view: ${address}`,
  source: (title: string, date: string | undefined, licence: string) =>
    `Source: ${title}${date === undefined ? '' : `, data as of ${date}`}${licence === '' ? '' : `, ${licence}`}.`,
  /** What the data are called, and whom they are owed to. */
  owed: (title: string, attribution: string) => `${title} (${attribution})`,
  filtered: (sentence: string, clauses: string) => `${sentence} Filters: ${clauses}.`,
  /** What is known of an incident, as phrases in lower case. */
  life: (phrases: string) => `${phrases.charAt(0).toUpperCase()}${phrases.slice(1)}.`,
  compared: (names: string) => `Side by side: ${names}.`,
  picture: (title: string, sentence: string) => `Picture. ${title}: ${sentence}`,
};
