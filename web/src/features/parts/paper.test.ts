import { expect, test } from 'vitest';
import { markdown, type Block } from './paper';

test('a paper is written as Markdown, its words and nothing of theirs taken for a mark', () => {
  const blocks: Block[] = [
    { is: 'title', level: 1, text: 'Needs of *Mbarwe*' },
    { is: 'lines', lines: [{ name: 'Date', value: '20 Feb 2026' }] },
    { is: 'text', text: '' },
    { is: 'text', text: '# Backups first\n\nThen **accounts**, a < b.\n' },
    {
      is: 'table',
      name: 'Gaps',
      head: ['What', 'Score'],
      rows: [['No restore | ever', '4.4']],
      figures: [1],
    },
    { is: 'list', items: ['One', 'Two'], numbered: true },
    { is: 'signatures', lines: [{ role: 'Leadership', person: 'Zoe', signed: null }] },
  ];
  expect(markdown(blocks)).toBe(
    [
      '# Needs of \\*Mbarwe\\*',
      '- **Date:** 20 Feb 2026',
      '#### Backups first\n\nThen **accounts**, a \\< b.',
      '| What | Score |\n| --- | ---: |\n| No restore \\| ever | 4.4 |',
      '1. One\n2. Two',
      '- **Leadership:** Zoe · \\_\\_\\_\\_\\_\\_\\_\\_',
      '',
    ]
      .join('\n\n')
      .replace(/\n\n$/u, '\n'),
  );
});
