import { asList, asRecord, asText, at, firstText, type UnknownRecord } from '../../../common/json';
import {
	type AccountChange,
	type AccountContent,
	type AccountTopic,
	createAccountChange,
} from '../../../events/account';
import { readOptionalTime } from '../../../events/time';
import { readMetaProblem } from './failures';

/** What a field of Meta's webhook says of the account. */
type Known = Partial<Omit<AccountChange, 'type' | 'details'>> & Pick<AccountChange, 'change'>;

/** The events of `account_update` that hold messages up; the others change something else. */
const RESTRICTIONS = /VIOLATION|RESTRICT|DISABLE|BAN|DELETED|LOCK/;

/** Meta tells that a number was rated badly by the same field as a new limit. */
const RATINGS: readonly string[] = ['FLAGGED', 'UNFLAGGED'];

/** Meta writes NONE where there is no reason. */
const readReason = (value: unknown): string | null => {
	const reason = asText(value);
	return reason === 'NONE' ? null : reason;
};

/** All that a list says under a name, in one text. */
const joinTexts = (list: unknown, name: string): string | null =>
	asText(
		asList(list)
			.map((entry) => asText(at(entry, name)) ?? '')
			.join(', '),
	);

function readAccountUpdate(value: UnknownRecord): Known {
	const providerEvent = asText(value.event);
	const restrictions = value.restriction_info;
	const ban = asRecord(value.ban_info).waba_ban_state;
	const certification = asRecord(value.partner_client_certification_info);
	return {
		change: RESTRICTIONS.test(providerEvent ?? '') ? 'restriction' : 'account',
		providerEvent,
		current: firstText(
			ban,
			asList(ban)[0],
			joinTexts(restrictions, 'restriction_type'),
			certification.status,
			value.country,
		),
		reason: firstText(
			asRecord(value.violation_info).violation_type,
			readReason(asList(certification.rejection_reasons)[0]),
		),
		until: readOptionalTime(
			asRecord(asList(restrictions)[0]).expiration ?? asRecord(value.lock_info).expiration,
		),
	};
}

/** How much the account may send; `old_limit` and `current_limit` are the names of older versions. */
function readLimit(value: UnknownRecord): Known {
	const providerEvent = asText(value.event);
	return {
		change: RATINGS.includes(providerEvent?.toUpperCase() ?? '') ? 'quality' : 'limit',
		providerEvent,
		previous: asText(value.old_limit),
		current: firstText(
			value.max_daily_conversations_per_business,
			value.current_limit,
			value.max_daily_conversation_per_phone,
		),
	};
}

/** In older versions, the members of an alert stand in the value itself. */
function readAlert(value: UnknownRecord): Known {
	const alert = { ...value, ...asRecord(value.alert_info) };
	return {
		change: 'alert',
		providerEvent: asText(alert.alert_type),
		current: asText(alert.alert_status),
		reason: asText(alert.alert_severity),
		text: asText(alert.alert_description),
	};
}

const readEvent =
	(change: AccountTopic) =>
	(value: UnknownRecord): Known => ({
		change,
		providerEvent: asText(value.event),
		previous: asText(value.old_status),
		current: firstText(value.decision, value.new_status, value.status),
		reason: readReason(value.rejection_reason),
		text: firstText(value.message, value.requested_verified_name, value.username),
	});

/** The fields of Meta's webhook that the owner of an account has to know of. */
const READERS: ReadonlyMap<string, (value: UnknownRecord) => Known> = new Map([
	['account_update', readAccountUpdate],
	['account_alerts', readAlert],
	['account_review_update', readEvent('review')],
	['account_settings_update', readEvent('account')],
	['business_capability_update', readLimit],
	['business_status_update', readEvent('security')],
	['business_username_update', readEvent('name')],
	['flows', readEvent('flow')],
	['payment_configuration_update', readEvent('payments')],
	['phone_number_name_update', readEvent('name')],
	['phone_number_quality_update', readLimit],
	['security', readEvent('security')],
]);

/** The change of the account in a `value` of one of Meta's fields on accounts and numbers. */
export function readAccountChange(field: string, value: UnknownRecord): AccountContent | null {
	const known = READERS.get(field)?.(value);
	return known === undefined
		? null
		: createAccountChange(known.change, value, { ...known, type: field });
}

/** A failure that belongs to no message, such as 130429 for too many of them. */
export function readAccountError(error: UnknownRecord): AccountContent {
	const { code, title, explanation } = readMetaProblem(error);
	return createAccountChange('error', error, {
		type: 'errors',
		providerEvent: title,
		reason: code,
		text: explanation,
	});
}
