import { dateClaims, instantInWords } from '../../../core/index.ts';
import { useJudged } from '../../queries/judged.tsx';
import { usePreferences } from '../../state/preferences.ts';
import { scaleOf } from './scale.ts';

const percent = (place: number) => `${(place * 100).toFixed(2)}%`;

/** Labels near an end lean inwards, so that none is cut. */
const lean = (place: number) =>
  place < 0.12 ? 'translate-x-0' : place > 0.88 ? '-translate-x-full' : '-translate-x-1/2';

/** `iat`, `nbf`, `exp`, the leeway and now, drawn on a line. */
export function Timeline() {
  const { token, now, fixed, policy, verdict } = useJudged();
  const { zone } = usePreferences();
  const dates = dateClaims(token.payload.json);
  const scale = scaleOf(dates, now, policy.leeway);
  if (!scale) return null;
  const sameDay = new Set(scale.stops.map(({ seconds }) => clock(seconds, zone, false))).size === 1;
  const failed = (name: string) =>
    verdict.checks.some(({ id, status }) => id === `claims.${name}` && status === 'fail');
  const described = [
    ...dates.map(({ name, seconds }) => `${name} ${instantInWords(seconds, zone) ?? 'beyond the calendar'}`),
    `${fixed ? 'evaluated at' : 'now'} ${instantInWords(now, zone)}`,
  ].join(', ');
  return (
    <figure
      role="img"
      aria-label={`Timeline: ${described}`}
      className="relative h-12 w-full max-w-[420px] flex-1 basis-64 text-[11px] leading-4"
    >
      <div className="absolute inset-x-0 top-[21px] h-1.5 overflow-hidden rounded-full bg-border">
        <div
          className="absolute inset-y-0 bg-good opacity-40"
          style={{ left: percent(scale.leeway.from), right: percent(1 - scale.leeway.to) }}
        />
        <div
          className="absolute inset-y-0 bg-good"
          style={{ left: percent(scale.valid.from), right: percent(1 - scale.valid.to) }}
        />
      </div>
      {scale.stops.map(({ names, seconds, place, beyond }) => (
        <div key={names.join()} className="absolute top-0" style={{ left: percent(place) }}>
          <span
            className={`absolute top-[19px] size-2.5 -translate-x-1/2 rounded-full ${names.some(failed) ? 'bg-bad' : 'bg-good'}`}
          />
          <span className={`absolute top-8 whitespace-nowrap text-muted ${lean(place)}`}>
            {names.join(' · ')} {beyond ? 'far off' : clock(seconds, zone, sameDay)}
          </span>
        </div>
      ))}
      <div className="absolute top-0" style={{ left: percent(scale.now.place) }}>
        <span className={`absolute whitespace-nowrap text-text ${lean(scale.now.place)}`}>
          {fixed ? 'at' : 'now'} {clock(now, zone, sameDay || !scale.now.beyond)}
        </span>
        <span className="absolute top-4 h-4 w-0.5 -translate-x-1/2 bg-text" />
      </div>
    </figure>
  );
}

/** The time of day, or the date where days matter; `seconds` since the epoch. */
function clock(seconds: number, zone: 'UTC' | 'local', timeOnly: boolean): string {
  const words = instantInWords(seconds, zone);
  if (words === null) return '';
  const [date = '', time = ''] = words.split(', ');
  return timeOnly ? time.slice(0, 5) : date;
}
