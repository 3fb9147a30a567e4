// biome-ignore-all lint/a11y/useSemanticElements: a grid of which only the rows in view are there and whose focus stays on the grid itself; tables of HTML lose their roles with a layout of their own.
// biome-ignore-all lint/a11y/useFocusableInteractive: aria-activedescendant names the cell that has the focus.
import { memo } from 'react';
import type { OffsetRange } from '../../../core/links.ts';
import { hexByte, type PartBytes, type Piece, ROW_DIGITS, rowData } from './bytesRows.ts';
import { describeByte, glyphOf } from './bytesWords.ts';

/** Columns of the grid, counted from 1 as ARIA does. */
export const COLUMNS = { offset: 1, text: 2, hex: 3, bits: 6, digits: 7 } as const;

/** Id of the cell of a byte within one grid. */
export const cellId = (grid: string, byte: number) => `${grid}-${byte}`;

/** Three bytes: their characters, their values, their bits, and the base64url characters that carry them. Numbers and not ranges as props, so that of a long table only the rows that change are drawn again. */
export const BytesRow = memo(function BytesRow({
  part,
  row,
  grid,
  linkStart,
  linkEnd,
  start,
  end,
}: {
  part: PartBytes;
  row: number;
  /** Id of the grid. */
  grid: string;
  /** Bytes that are linked from elsewhere, cut to those of the row. */
  linkStart: number;
  linkEnd: number;
  /** Bytes that the cursor holds, cut to those of the row. */
  start: number;
  end: number;
}) {
  const { bytes, pieces, groups, digits } = rowData(part, row);
  const link = { start: linkStart, end: linkEnd };
  const held = { start, end };
  const marks = (range: OffsetRange) => marksOf(range, link, held);
  return (
    <div role="row" aria-rowindex={row + 2} className="bytes-row">
      <div role="rowheader" aria-colindex={COLUMNS.offset} className="bytes-offset">
        {bytes.start}
      </div>
      <div role="gridcell" aria-colindex={COLUMNS.text} className="bytes-text">
        {pieces.map((piece) => (
          <TextPiece key={piece.start} piece={piece} rowStart={bytes.start} marks={marks(piece)} />
        ))}
      </div>
      {Array.from({ length: bytes.end - bytes.start }, (_, i) => {
        const at = bytes.start + i;
        return (
          <div
            key={at}
            role="gridcell"
            id={cellId(grid, at)}
            aria-colindex={COLUMNS.hex + i}
            aria-label={describeByte(part, at)}
            data-byte={at}
            className="bytes-hex"
            style={{ gridColumn: COLUMNS.hex + i }}
            {...marks({ start: at, end: at + 1 })}
          >
            {hexByte(part.bytes[at] ?? 0)}
          </div>
        );
      })}
      <div role="gridcell" aria-colindex={COLUMNS.bits} className="bytes-bits">
        {groups.map(({ bits, byte, digit }) => (
          <span
            key={`${byte}.${digit}`}
            data-byte={byte ?? undefined}
            data-digit-parity={digit === null ? undefined : digit % 2}
            data-unused={byte === null || undefined}
            className="bytes-group"
            {...(byte === null ? {} : marks({ start: byte, end: byte + 1 }))}
          >
            {bits}
          </span>
        ))}
      </div>
      {part.digits !== null && (
        <div role="gridcell" aria-colindex={COLUMNS.digits} className="bytes-digits">
          {Array.from(digits, (char, i) => {
            const digit = row * ROW_DIGITS + i;
            return (
              <span
                // biome-ignore lint/suspicious/noArrayIndexKey: a digit is known by its place alone.
                key={i}
                data-digit={digit}
                data-digit-parity={digit % 2}
                className="bytes-digit"
                {...marks(bytesOfDigit(digit))}
              >
                {char}
              </span>
            );
          })}
        </div>
      )}
    </div>
  );
});

/** The names of the columns, and what a learner should know of each. */
export function BytesHead({ encoded }: { encoded: boolean }) {
  const columns = [
    { at: COLUMNS.offset, name: 'Byte', note: 'from 0', className: 'bytes-offset' },
    { at: COLUMNS.text, name: 'Text', note: 'character', className: 'bytes-text-head' },
    { at: COLUMNS.hex, name: 'UTF-8', note: '8 bits, hex', className: 'bytes-hex-head', span: 3 },
    {
      at: COLUMNS.bits,
      name: 'Bits',
      note: encoded ? '│ bytes, ▒ 6 bits' : '8 a byte',
      className: 'bytes-bits-head',
    },
    { at: COLUMNS.digits, name: 'base64url', note: '6 bits each', className: 'bytes-digits-head' },
  ];
  return (
    <div role="row" aria-rowindex={1} className="bytes-row bytes-head">
      {columns
        .filter(({ at }) => encoded || at !== COLUMNS.digits)
        .map(({ at, name, note, className, span }) => (
          <div key={at} role="columnheader" aria-colindex={at} aria-colspan={span} className={className}>
            <span className="block font-semibold text-soft">{name}</span>
            <span className="block">{note}</span>
          </div>
        ))}
    </div>
  );
}

/** The bytes that a base64url digit carries bits of. */
export function bytesOfDigit(digit: number): OffsetRange {
  return { start: Math.floor((digit * 6) / 8), end: Math.ceil(((digit + 1) * 6) / 8) };
}

function TextPiece({
  piece,
  rowStart,
  marks,
}: {
  piece: Piece;
  rowStart: number;
  marks: ReturnType<typeof marksOf>;
}) {
  const { glyph, plain } = glyphOf(piece.text);
  const { start, end } = piece;
  return (
    <span
      data-byte={start}
      data-plain={plain}
      data-code={(!plain && glyph.length > 1) || undefined}
      data-continued={piece.continued || undefined}
      data-continues={piece.continues || undefined}
      className="bytes-glyph"
      style={{ gridColumn: `${start - rowStart + 1} / ${end - rowStart + 1}` }}
      {...marks}
    >
      {glyph}
    </span>
  );
}

function marksOf(range: OffsetRange, link: OffsetRange, held: OffsetRange) {
  return {
    'data-linked': overlaps(range, link) || undefined,
    'data-held': overlaps(range, held) || undefined,
  };
}

function overlaps(a: OffsetRange, b: OffsetRange): boolean {
  return a.start < b.end && b.start < a.end;
}
