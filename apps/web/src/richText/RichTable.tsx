import type { RichBlock } from '@gssr/contract';
import { useT } from '../i18n/useT.js';
import { RichInlines } from './RichInlines.js';
import styles from './richText.module.css';

type Rows = Extract<RichBlock, { type: 'table' }>['children'];

/** A table that scrolls inside itself on a narrow screen, reachable by keyboard. */
export function RichTable({ rows }: { rows: Rows }) {
  const t = useT();
  const [head, ...body] = rows;
  return (
    <div className={styles['scroll']} tabIndex={0} role="region" aria-label={t('common:table')}>
      <table>
        <thead>
          <tr>
            {head?.children.map((cell, index) => (
              <th key={index} scope="col">
                <RichInlines nodes={cell.children} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map((row, rowIndex) => (
            <tr key={rowIndex}>
              {row.children.map((cell, index) => (
                <td key={index}>
                  <RichInlines nodes={cell.children} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
