import { asList, asRecord, asText, firstText, type UnknownRecord } from '../../../common/json';
import {
	createTemplateChange,
	type KnownTemplateChange,
	type NoticeContent,
} from '../../../events/notices';
import { readOptionalTime } from '../../../events/time';

/** Reads what a field of Meta's webhook says of a change; null without the member that says so. */
type Reader = (value: UnknownRecord) => KnownTemplateChange | null;

/** The status comes without the one before. Kaleyra documents its members, and passes them on. */
function readStatus(value: UnknownRecord): KnownTemplateChange | null {
	const current = asText(value.event);
	if (current === null) return null;
	const rejection = asRecord(value.rejection_info);
	const other = asRecord(value.other_info);
	const reason = asText(value.reason);
	return {
		change: 'status',
		current,
		category: asText(value.message_template_category),
		effectiveAt: readOptionalTime(asRecord(value.disable_info).disable_date),
		// A template that was paused has NONE for a reason, and which pause it is beside.
		reason: reason === 'NONE' ? asText(other.title) : firstText(reason, other.title),
		explanation: firstText(rejection.reason, other.description),
		recommendation: asText(rejection.recommendation),
	};
}

/**
 * A category that changed, or one that is going to: then `new_category` is the one that the template
 * still has, and `correct_category` the one that it gets.
 */
function readCategory(value: UnknownRecord): KnownTemplateChange | null {
	const current = asText(value.new_category);
	const next = asText(value.correct_category);
	if (current === null && next === null) return null;
	return {
		change: 'category',
		previous: asText(value.previous_category),
		current,
		next,
		effectiveAt: readOptionalTime(value.category_update_timestamp),
	};
}

function readQuality(value: UnknownRecord): KnownTemplateChange | null {
	const current = asText(value.new_quality_score);
	return current === null
		? null
		: { change: 'quality', previous: asText(value.previous_quality_score), current };
}

function readComponents(value: UnknownRecord): KnownTemplateChange | null {
	const body = asText(value.message_template_element);
	return body === null
		? null
		: {
				change: 'components',
				components: {
					header: asText(value.message_template_title),
					body,
					footer: asText(value.message_template_footer),
					buttons: asList(value.message_template_buttons)
						.map(asRecord)
						.map((button) => ({
							type: asText(button.message_template_button_type),
							text: asText(button.message_template_button_text),
							url: asText(button.message_template_button_url),
							phoneNumber: asText(button.message_template_button_phone_number),
						})),
				},
			};
}

/** Meta's page on changed qualities names the field of the status: the members tell them apart. */
const READERS: ReadonlyMap<string, readonly Reader[]> = new Map([
	['message_template_status_update', [readStatus, readQuality]],
	['message_template_quality_update', [readQuality]],
	['template_category_update', [readCategory]],
	['message_template_components_update', [readComponents]],
]);

/** The template's change in a `value` of one of Meta's fields on templates. */
export function readTemplateChange(field: string, value: UnknownRecord): NoticeContent | null {
	for (const read of READERS.get(field) ?? []) {
		const change = read(value);
		if (change !== null) {
			return createTemplateChange({
				...change,
				id: asText(value.message_template_id),
				name: asText(value.message_template_name),
				language: asText(value.message_template_language),
			});
		}
	}
	return null;
}
