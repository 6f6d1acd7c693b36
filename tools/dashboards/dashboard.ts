/** What a dashboard shows, without Grafana's JSON around it. */
export interface Panel {
  readonly title: string;
  /** What it means when it looks wrong. */
  readonly why: string;
  readonly unit: 'short' | 's' | 'ops' | 'percentunit' | 'bytes';
  /** Legend by expression (PromQL). */
  readonly shows: Readonly<Record<string, string>>;
}

export interface Dashboard {
  /** Also the file's name. */
  readonly uid: string;
  readonly title: string;
  readonly panels: readonly Panel[];
}

const columns = 2;
const gridWidth = 24;
const height = 8;

/** https://grafana.com/docs/grafana/latest/dashboards/build-dashboards/view-dashboard-json-model/ */
export function grafanaJson({ uid, title, panels }: Dashboard): string {
  const source = { type: 'prometheus', uid: 'prometheus' };
  const width = gridWidth / columns;
  const model = {
    uid: `marquee-${uid}`,
    title: `Marquee: ${title}`,
    tags: ['marquee'],
    timezone: 'browser',
    schemaVersion: 39,
    refresh: '30s',
    time: { from: 'now-6h', to: 'now' },
    panels: panels.map((panel, at) => ({
      id: at + 1,
      type: 'timeseries',
      title: panel.title,
      description: panel.why,
      datasource: source,
      gridPos: { x: (at % columns) * width, y: Math.floor(at / columns) * height, w: width, h: height },
      fieldConfig: { defaults: { unit: panel.unit, min: 0 }, overrides: [] },
      options: { tooltip: { mode: 'multi', sort: 'desc' }, legend: { displayMode: 'list' } },
      targets: Object.entries(panel.shows).map(([legendFormat, expr], number) => ({
        refId: String.fromCharCode(65 + number),
        datasource: source,
        expr,
        legendFormat,
      })),
    })),
  };
  return `${JSON.stringify(model, undefined, 2)}\n`;
}
