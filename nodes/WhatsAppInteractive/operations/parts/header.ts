import type { INodeProperties } from 'n8n-workflow';

import { byName } from './by-name';
import { FORMATS, type MediaLimits, WHATSAPP_MEDIA } from '../../files/formats';
import { mediaInWords } from '../../files/words';
import type { Header } from '../../messages/kinds/header';
import type { MessageKind } from '../../messages/message';
import { HEADER_TYPE_NAMES } from '../../messages/rules/sets/header';
import { choicesFor, providersWithField } from '../../providers';
import { headerTextField } from './interactive';
import { HEADER_MEDIA, mediaSourceFields, readMediaSource } from './media-source';
import { groupProviders, OPERATIONS, shownFor } from '../operations';
import type { Reader } from '../reader/reader';
import { upTo, withNotes } from './limit-words';
import { textField } from './text-field';

const TYPE = 'message.header.type';

/** The kinds of message that may choose what stands above their body. */
const KINDS = (Object.keys(OPERATIONS) as MessageKind[]).filter(
	(kind) => providersWithField(TYPE, kind).length > 0,
);

/** One dropdown for each choice of types that kinds and providers share. */
function typeFields(): INodeProperties[] {
	const shared = new Map<string, { kinds: MessageKind[]; types: string[]; providers: string[] }>();
	for (const kind of KINDS) {
		for (const { providers, offer } of groupProviders((provider) =>
			choicesFor(provider, kind, TYPE)
				.map(({ value }) => value)
				.sort(),
		)) {
			const key = [...offer, '|', ...providers].join();
			const group = shared.get(key) ?? { kinds: [], types: offer, providers };
			group.kinds.push(kind);
			shared.set(key, group);
		}
	}
	return [...shared.values()].flatMap(({ kinds, types, providers }) =>
		shownFor(
			kinds,
			[
				{
					displayName: 'Header',
					name: 'headerType',
					type: 'options',
					options: [
						...types.map((value) => ({ name: HEADER_TYPE_NAMES[value as Header['type']], value })),
						{ name: 'None', value: 'none' },
					].sort(byName),
					default: 'none',
					description: 'What stands above the body',
				},
			],
			providers,
		),
	);
}

/** The files that phones show above a body. */
const HEADER_FILES: MediaLimits = {
	document: { ...WHATSAPP_MEDIA.document, formats: [FORMATS.pdf] },
	image: WHATSAPP_MEDIA.image,
	video: WHATSAPP_MEDIA.video,
};

/** The header of all operations that can choose its type. */
export const headerFields: INodeProperties[] = [
	...typeFields(),
	...shownFor(KINDS, [
		{ ...headerTextField, displayOptions: { show: { headerType: ['text'] } } },
		...mediaSourceFields(HEADER_MEDIA, withNotes(mediaInWords(HEADER_FILES), 'headerFile'), {
			headerType: ['document', 'image', 'video'],
		}),
	]),
	...shownFor(
		KINDS,
		[
			{
				...textField(
					'Header Filename',
					'headerFilename',
					'e.g. receipt-7781.pdf',
					`The name that the customer sees for the document, ${upTo('message.header.filename')}`,
				),
				displayOptions: { show: { headerType: ['document'] } },
			},
		],
		providersWithField('message.header.filename'),
	),
];

/** Reads the header; which types a message takes is a matter of its rules. */
export function readHeader(reader: Reader): { header?: Header } {
	const type = reader.text('headerType', 'Header');
	switch (type) {
		case 'text':
			return { header: { type, text: reader.text('headerText', 'Header Text') ?? '' } };
		case 'image':
		case 'video':
			return { header: { type, ...readMediaSource(reader, HEADER_MEDIA) } };
		case 'document': {
			const filename = reader.text('headerFilename', 'Header Filename');
			return {
				header: {
					type,
					...(filename !== undefined && { filename }),
					...readMediaSource(reader, HEADER_MEDIA),
				},
			};
		}
		case undefined:
		case 'none':
			return {};
		default:
			reader.fault('Header', "'Header' must be none, text, image, video or document");
			return {};
	}
}
