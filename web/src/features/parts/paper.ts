/**
 * A document for reading: a list of blocks, written once, shown on screen, printed and saved as Markdown (P1.6, P2.6).
 *
 * Words come in finished, in the reader's language. It must not know what the document is about.
 */

export type Block =
  | { is: 'title'; level: 1 | 2 | 3; text: string }
  | { is: 'text'; text: string; quiet?: boolean }
  | { is: 'list'; items: string[]; numbered?: boolean }
  /** Names with what belongs to them. */
  | { is: 'lines'; lines: { name: string; value: string }[] }
  /** `figures`: the columns that hold figures, counted from 0; they stand at the end of their column. */
  | { is: 'table'; name: string; head: string[]; rows: string[][]; figures?: number[] }
  /** Lines to sign on; those that are signed say so. */
  | { is: 'signatures'; lines: { role: string; person: string; signed: string | null }[] };

/** Letters that would mean something in Markdown. */
function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/gu, (letter) => `\\${letter}`).replace(/\s*\n\s*/gu, ' ');
}

/** A text of several paragraphs: light Markdown of its writers stays as it is, its headings become lower than ours. */
function prose(text: string): string {
  return text
    .trim()
    .replace(/^(#{1,3})\s/gmu, '###$1 ')
    .replace(/</gu, '\\<');
}

function row(cells: string[]): string {
  return `| ${cells.map(plain).join(' | ')} |`;
}

function written(block: Block): string {
  switch (block.is) {
    case 'title':
      return `${'#'.repeat(block.level)} ${plain(block.text)}`;
    case 'text':
      return prose(block.text);
    case 'list':
      return block.items
        .map((item, place) => `${block.numbered ? `${String(place + 1)}.` : '-'} ${plain(item)}`)
        .join('\n');
    case 'lines':
      return block.lines.map(({ name, value }) => `- **${plain(name)}:** ${plain(value)}`).join('\n');
    case 'table': {
      const rule = block.head.map((_, column) => (block.figures?.includes(column) ? '---:' : '---'));
      return [row(block.head), `| ${rule.join(' | ')} |`, ...block.rows.map(row)].join('\n');
    }
    case 'signatures':
      return block.lines
        .map(
          ({ role, person, signed }) =>
            `- **${plain(role)}:** ${plain(person)} · ${plain(signed ?? '________')}`,
        )
        .join('\n');
  }
}

/** The paper as Markdown. */
export function markdown(blocks: Block[]): string {
  return `${blocks.map(written).filter(Boolean).join('\n\n')}\n`;
}
