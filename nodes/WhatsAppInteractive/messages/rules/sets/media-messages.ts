import { LIMITS } from '../../limits';
import { knownFormats, type MediaLimits } from '../../../files/formats';
import type { Rule } from '../rules';
import { mediaRules, type MediaCapabilities } from './media';
import type { MediaType } from '../../../common/media-type';

/** How a provider takes messages that are a file. */
interface Taking {
	readonly media: MediaCapabilities;
	/** The sizes and formats that it takes. */
	readonly limits: MediaLimits;
	/** The longest caption in code points; null where there is none. */
	readonly caption?: { readonly max: number; readonly advisedMax: number } | null;
}

const file = (type: MediaType, { media, limits }: Taking) =>
	mediaRules({ ...media, at: 'message', ...formatsOf(limits, type) });

const formatsOf = (limits: MediaLimits, type: MediaType) => {
	const formats = knownFormats(limits[type]);
	return formats === undefined ? {} : { formats };
};

const captionRule = ({ caption }: Taking) =>
	({
		type: 'text',
		path: 'message.caption',
		label: 'Caption',
		...(caption ?? { max: LIMITS.caption }),
	}) as const;

/** A picture. */
export const imageRules = (taking: Taking): ReadonlyArray<Rule<'image'>> => [
	...file('image', taking),
	captionRule(taking),
];

/** A video. */
export const videoRules = (taking: Taking): ReadonlyArray<Rule<'video'>> => [
	...file('video', taking),
	captionRule(taking),
];

/** Whether a sound plays as a voice message, where the provider lets the sender choose. */
export const voiceSwitch: Rule<'audio'> = {
	type: 'field',
	path: 'message.voice',
	label: 'Voice Message',
	isSwitch: true,
};

/** A sound. */
export const audioRules = (taking: Taking): ReadonlyArray<Rule<'audio'>> => file('audio', taking);

/** A sticker. */
export const stickerRules = (taking: Taking): ReadonlyArray<Rule<'sticker'>> =>
	file('sticker', taking);

/** The name of a document. */
export const filenameRule: Rule<'document'> = {
	type: 'text',
	path: 'message.filename',
	label: 'Filename',
	max: LIMITS.filename,
};

/** A document, apart from its name. */
export const documentRules = (taking: Taking): ReadonlyArray<Rule<'document'>> => [
	...file('document', taking),
	...(taking.caption === null ? [] : [captionRule(taking)]),
];
