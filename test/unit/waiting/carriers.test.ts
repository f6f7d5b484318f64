import { isRecord } from '../../../nodes/WhatsAppInteractive/common/json';
import { namesIn } from '../../../nodes/WhatsAppInteractive/common/members';
import { CARRIER_PATHS, mapCarriers } from '../../../nodes/WhatsAppInteractive/waiting/carriers';
import { SAMPLES, samplesOf } from '../../samples';

/*
 * Where something can be put that comes back with a tap is known twice: as paths, for which the rules
 * leave room, and as what fills them. A place known in one alone would be too long for the provider,
 * or lose the answer.
 */

const MARK = 'what comes back';

/** The paths of the marks in a value. */
function pathsOfMarks(value: unknown, path: string): string[] {
	if (value === MARK) return [path];
	if (Array.isArray(value)) return value.flatMap((each) => pathsOfMarks(each, `${path}[]`));
	return isRecord(value)
		? Object.entries(value).flatMap(([name, each]) => pathsOfMarks(each, `${path}.${name}`))
		: [];
}

test('each place that can bring something back is among the paths, and each path is such a place', () => {
	const messages = namesIn(SAMPLES).flatMap((kind) => {
		const { variants, messages: others = {} } = samplesOf(kind);
		return [...variants, ...Object.values(others)];
	});
	const marked = messages.flatMap((message) =>
		pathsOfMarks(
			mapCarriers(message, () => MARK),
			'message',
		),
	);
	expect(new Set(marked)).toEqual(new Set(CARRIER_PATHS));
});
