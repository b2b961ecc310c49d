import type { ReactNode } from 'react';
import styles from './table.module.css';

export interface Column<Row> {
  key: string;
  heading: string;
  cell: (row: Row) => ReactNode;
  /** Numbers stand at the right, one under the other. */
  numeric?: boolean;
}

interface DataTableProps<Row> {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
}

/** A dense, quiet table whose first column names the row. On a narrow screen each row becomes a short list. */
export function DataTable<Row>({ caption, columns, rows, keyOf }: DataTableProps<Row>) {
  return (
    <table className={styles['table']} role="table">
      <caption className={styles['caption']}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ key, heading, numeric }) => (
            <th key={key} scope="col" role="columnheader" data-numeric={numeric || undefined}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={keyOf(row)} role="row">
            {columns.map((column, index) => (
              <Cell key={column.key} column={column} row={row} heads={index === 0} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell<Row>({ column, row, heads }: { column: Column<Row>; row: Row; heads: boolean }) {
  const numeric = column.numeric || undefined;
  if (heads) {
    return (
      <th scope="row" role="rowheader" data-numeric={numeric}>
        {column.cell(row)}
      </th>
    );
  }
  return (
    <td role="cell" data-heading={column.heading} data-numeric={numeric}>
      {column.cell(row)}
    </td>
  );
}
