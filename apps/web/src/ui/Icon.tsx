const shapes = {
  bell: 'M5 14V9a5 5 0 0 1 10 0v5l1.5 1.5h-13zM8.5 17.5h3',
  done: 'M4 10.5l4 4 8-9',
  partly: 'M10 3a7 7 0 1 0 0 14M10 3v14M10 3a7 7 0 0 1 0 14',
  open: 'M10 3a7 7 0 1 0 0 14a7 7 0 0 0 0-14',
  cross: 'M5 5l10 10M15 5L5 15',
  attention: 'M10 3l8 14H2zM10 8v4M10 14.2v.3',
  info: 'M10 3a7 7 0 1 0 0 14a7 7 0 0 0 0-14M10 9.5v4M10 6.5v.3',
  left: 'M12 4l-6 6 6 6',
  right: 'M8 4l6 6-6 6',
  up: 'M4 12l6-6 6 6',
  down: 'M4 8l6 6 6-6',
  menu: 'M3 5h14M3 10h14M3 15h14',
  clock: 'M10 3a7 7 0 1 0 0 14a7 7 0 0 0 0-14M10 6v4l3 2',
  lesson: 'M5 3h10v14H5zM8 7h4M8 10h4',
  quiz: 'M3 5.5l1.5 1.5L7 4M3 12.5l1.5 1.5L7 11M10 6h7M10 13h7',
  download: 'M10 3v9M6 8.5l4 4 4-4M4 16h12',
  grip: 'M7 5v.2M13 5v.2M7 10v.2M13 10v.2M7 15v.2M13 15v.2',
  flag: 'M5 17V3.5h9l-2 3.5 2 3.5H5',
  more: 'M10 4.5v.2M10 10v.2M10 15.5v.2',
} as const;

export type IconName = keyof typeof shapes;

/** A line drawing beside words; never the only carrier of meaning. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      width="20"
      height="20"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={shapes[name]} />
    </svg>
  );
}
