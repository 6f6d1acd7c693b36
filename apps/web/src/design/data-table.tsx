import type { Key, ReactNode } from 'react';
import styles from './data-table.module.css';

export interface Column<Row> {
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers stand at the right, to be compared. */
  readonly numeric?: boolean;
  /** The row's name: set stronger, and its heading for those who hear it. */
  readonly name?: boolean;
}

interface Props<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => Key;
}

/** A table on a wide screen; on a phone each row is a list of what it says. */
export function DataTable<Row>({ label, columns, rows, keyOf }: Props<Row>) {
  return (
    // Roles are said, since what is laid out as blocks loses its own.
    <table className={styles.table} role="table" aria-label={label}>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ head, numeric }) => (
            <th key={head} role="columnheader" scope="col" data-numeric={numeric || undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={keyOf(row)} role="row">
            {columns.map(({ head, cell, numeric, name }) =>
              name ? (
                <th key={head} role="rowheader" scope="row" data-label={head}>
                  {cell(row)}
                </th>
              ) : (
                <td key={head} role="cell" data-label={head} data-numeric={numeric || undefined}>
                  {cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
