import type { Header } from '../../kinds/header';
import { LIMITS } from '../../limits';
import { WHATSAPP_MEDIA } from '../../../files/formats';
import type { PathOf } from '../path';
import { isOneOf } from '../condition';
import type { RuleAt } from '../rules';
import { rulesUnder } from '../rules-under';
import { mediaRules, type MediaCapabilities } from './media';

/** The types of header as the editor calls them. */
const HEADER_TYPE_NAMES: Readonly<Record<Header['type'], string>> = {
	document: 'Document',
	image: 'Image',
	text: 'Text',
	video: 'Video',
};

type HeaderRule = RuleAt<PathOf<Header>>;

/** The path of a rule on a message's header. */
type HeaderPath = `message.header.${HeaderRule['path']}`;

const textRule: HeaderRule = {
	type: 'text',
	path: 'text',
	label: 'Header Text',
	required: true,
	max: LIMITS.headerText,
	when: isOneOf('type', ['text']),
};

const filenameRule: HeaderRule = {
	type: 'text',
	path: 'filename',
	label: 'Header Filename',
	max: LIMITS.filename,
	when: isOneOf('type', ['document']),
};

/** An address that tells by its end that it leads to something else gets a hint. */
const formatRules = (types: ReadonlyArray<Header['type']>): HeaderRule[] =>
	(['image', 'video'] as const)
		.filter((type) => types.includes(type))
		.map((type) => ({
			type: 'link',
			path: 'link',
			label: 'Header Media URL',
			formats: WHATSAPP_MEDIA[type].formats,
			when: isOneOf('type', [type]),
		}));

/** What stands above the body, where a message may choose its type. */
export const headerRules = ({
	types,
	media,
	filename,
}: {
	types: ReadonlyArray<Header['type']>;
	media: MediaCapabilities;
	filename?: true;
}): Array<RuleAt<HeaderPath>> => [
	...rulesUnder<'message.header', HeaderRule['path']>('message.header', [
		{
			type: 'choice',
			path: 'type',
			label: 'Header',
			values: types,
			names: HEADER_TYPE_NAMES,
		},
		...(types.includes('text') ? [textRule] : []),
		...(filename && types.includes('document') ? [filenameRule] : []),
		...formatRules(types),
	]),
	...(types.some((type) => type !== 'text')
		? mediaRules({ ...media, at: 'message.header', label: 'Header Media' })
		: []),
];
