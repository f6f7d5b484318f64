import { asText, isRecord } from '../../nodes/WhatsAppInteractive/common/json';
import type { MessageKind } from '../../nodes/WhatsAppInteractive/messages/message';
import { properties } from '../../nodes/WhatsAppInteractive/operations/properties';
import { ALL_PROVIDERS, rulesFor } from '../../nodes/WhatsAppInteractive/providers';
import { INFOBIP_LABELS } from '../../nodes/WhatsAppInteractive/providers/infobip/field-names';
import { KALEYRA_LABELS } from '../../nodes/WhatsAppInteractive/providers/kaleyra/field-names';
import { MESSANGI_LABELS } from '../../nodes/WhatsAppInteractive/providers/messangi/field-names';
import { META_LABELS } from '../../nodes/WhatsAppInteractive/providers/meta/field-names';

/* A refusal sends the user to a field by its label: there must be one of that name. */

/** The labels of all fields in what the editor shows, however deep. */
function labelsIn(value: unknown): string[] {
	if (Array.isArray(value)) return value.flatMap(labelsIn);
	if (!isRecord(value)) return [];
	const label = asText(value.displayName);
	return [...(label === null ? [] : [label]), ...Object.values(value).flatMap(labelsIn)];
}

/** Those of the editor, and those of a template's own fields, which the rules have. */
const KNOWN = new Set([
	...labelsIn(properties),
	...ALL_PROVIDERS.flatMap((provider) =>
		(Object.keys(provider.rules) as MessageKind[]).flatMap((kind) =>
			rulesFor(provider, kind).map(({ label }) => label),
		),
	),
]);

test.each([
	['Infobip', INFOBIP_LABELS],
	['Kaleyra', KALEYRA_LABELS],
	['Messangi', MESSANGI_LABELS],
	["Meta's message object", META_LABELS],
])('the fields behind the paths of %s are in the editor', (_whose, labels) => {
	expect([...labels.values()].filter((label) => !KNOWN.has(label))).toEqual([]);
});
