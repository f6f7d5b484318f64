import type { SchemaObject } from 'ajv';
import {
	type Fields,
	object,
	oneOf,
	only,
	text,
	union,
	visibleText,
	webAddress,
} from '../../validation/schema';
import type { HeaderType, InteractiveDialect, MediaDialect } from './dialect';
import { META_LIMITS } from './limits';

/** The body of most interactive objects. */
export const body = object({ text: visibleText(META_LIMITS.body) });

/** The footer of an interactive object. */
export const footer = object({ text: visibleText(META_LIMITS.footer) });

/** An ID that Meta or the caller gave to something. */
export const identifier = visibleText(META_LIMITS.url);

/** Media, named by exactly one of a link and an uploaded ID. */
export function mediaSchema({ mediaIds }: MediaDialect, optional: Fields = {}): SchemaObject {
	const link = webAddress(META_LIMITS.url);
	if (!mediaIds) return object({ link }, optional);
	return {
		...object({}, { link, id: identifier, ...optional }),
		oneOf: [{ required: ['link'] }, { required: ['id'] }],
	};
}

/** A header of one of these types; media in it take no caption. */
export function headerSchema(
	types: readonly HeaderType[],
	dialect: InteractiveDialect,
): SchemaObject {
	return union('type', ...types.map((type) => oneHeader(type, dialect)));
}

/** The same, or nothing but a type where the provider's sample shows that. */
export function headerOrBare(
	types: readonly HeaderType[],
	dialect: InteractiveDialect,
): SchemaObject {
	const header = headerSchema(types, dialect);
	if (!dialect.bareHeader) return header;
	return {
		type: 'object',
		if: { maxProperties: 1 },
		then: object({ type: oneOf(types) }),
		else: header,
	};
}

function oneHeader(type: HeaderType, dialect: InteractiveDialect): SchemaObject {
	switch (type) {
		case 'text':
			return object(
				{ type: only('text'), text: visibleText(META_LIMITS.headerText) },
				dialect.headerSubText ? { sub_text: text(0, META_LIMITS.headerText) } : {},
			);
		case 'image':
		case 'video':
			return object({ type: only(type), [type]: mediaSchema(dialect) });
		case 'document': {
			const filename = text(0, META_LIMITS.documentFilename);
			return object({ type: only(type), document: mediaSchema(dialect, { filename }) });
		}
	}
}
