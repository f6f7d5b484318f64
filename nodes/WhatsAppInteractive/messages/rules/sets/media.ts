import { MEDIA_SOURCE_NAMES, type MediaSource, type MediaSourceName } from '../../kinds/media';
import type { MediaFormat } from '../../../files/formats';
import type { PathOf } from '../path';
import { isOneOf } from '../condition';
import type { RuleAt } from '../rules';
import { rulesUnder } from '../rules-under';

/** How a provider takes the files of messages. */
export interface MediaCapabilities {
	/** Where files may come from. */
	readonly sources: readonly MediaSourceName[];
	/** The longest address, in code points, where a document limits it. */
	readonly maxLink?: number;
	/** The formats that a file at this place can have; any unless told. */
	readonly formats?: readonly MediaFormat[];
}

/** For a provider that fetches files from public addresses, and takes none otherwise. */
export const LINKS_ONLY: MediaCapabilities = { sources: ['link'] };

/** For a provider that also stores files, and so takes those of a workflow. */
export const ANY_SOURCE: MediaCapabilities = { sources: ['binary', 'id', 'link'] };

/** A file of a message, wherever in it the file stands. */
interface MediaPlace<At extends string> extends MediaCapabilities {
	/** The path of the object that has the `source`: `message`, `message.header`. */
	readonly at: At;
	/** What the labels of its fields begin with; `Media` unless told. */
	readonly label?: string;
	/** What the arrays on the path hold, outermost first. */
	readonly within?: readonly string[];
}

type MediaRule = RuleAt<PathOf<MediaSource>>;

const from = (source: MediaSourceName): Pick<MediaRule, 'when'> => ({
	when: isOneOf('source', [source]),
});

/**
 * The rules on a file: one of the provider's sources, and what the source needs. None applies to an
 * object without a `source`, such as a header that is a text.
 */
export function mediaRules<const At extends string>({
	at,
	label = 'Media',
	within,
	sources,
	maxLink,
	formats,
}: MediaPlace<At>): Array<RuleAt<`${At}.${PathOf<MediaSource>}`>> {
	const source: MediaRule = {
		type: 'choice',
		path: 'source',
		label: `${label} Source`,
		values: sources,
		names: MEDIA_SOURCE_NAMES,
		...(!sources.includes('binary') && {
			because: 'the provider fetches files from a public address and takes no uploads',
		}),
	};
	const bySource: Readonly<Record<MediaSourceName, MediaRule>> = {
		binary: {
			type: 'text',
			path: 'binary',
			label: `${label} Binary Field`,
			required: true,
			...from('binary'),
		},
		id: { type: 'text', path: 'id', label: `${label} ID`, required: true, ...from('id') },
		link: {
			type: 'link',
			path: 'link',
			label: `${label} URL`,
			required: true,
			isFile: true,
			...(maxLink !== undefined && { max: maxLink }),
			...(formats && { formats }),
			...from('link'),
		},
	};
	return rulesUnder(at, [source, ...sources.map((each) => bySource[each])], within);
}
