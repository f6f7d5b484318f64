import { DateTime } from 'luxon';

import { readMoment } from '../../../nodes/WhatsAppInteractive/operations/reader/moment';
import { PREPARED_AT, read } from './support';

/* Times: where they are without a zone, and what is none. The workflow of `read` is in Asia/Kolkata. */

const at = (iso: string) => ({ time: Date.parse(iso) });

test.each([
	['2027-03-31T18:30:00Z', 'Asia/Kolkata', at('2027-03-31T18:30:00Z')],
	['2027-03-31T18:30:00+05:30', 'UTC', at('2027-03-31T13:00:00Z')],
	['2027-03-31T18:30:00-0330', 'UTC', at('2027-03-31T22:00:00Z')],
	['2027-03-31T18:30+05', 'UTC', at('2027-03-31T13:30:00Z')],
	['2027-03-31T18:30:00.250Z', 'UTC', at('2027-03-31T18:30:00.250Z')],
	['2027-03-31T18:30:00,2509999Z', 'UTC', at('2027-03-31T18:30:00.250Z')],
	['2027-03-31 18:30', 'Asia/Kolkata', at('2027-03-31T13:00:00Z')],
	['2027-03-31T18:30:00', 'America/New_York', at('2027-03-31T22:30:00Z')],
	['2027-03-31T18:30:00', 'UTC', at('2027-03-31T18:30:00Z')],
	['2027-03-31', 'Asia/Kolkata', at('2027-03-30T18:30:00Z')],
	['1806517800000', 'UTC', { time: 1806517800000 }],
	// 28 March 2027: from 02:00 to 03:00 there is nothing in Berlin.
	['2027-03-28T01:59:59', 'Europe/Berlin', at('2027-03-28T00:59:59Z')],
	['2027-03-28T02:30:00', 'Europe/Berlin', at('2027-03-28T01:30:00Z')],
	['2027-03-28T03:00:00', 'Europe/Berlin', at('2027-03-28T01:00:00Z')],
	// 31 October 2027: from 02:00 to 03:00 comes twice.
	['2027-10-31T02:30:00', 'Europe/Berlin', at('2027-10-31T00:30:00Z')],
	['2027-10-31T03:00:00', 'Europe/Berlin', at('2027-10-31T02:00:00Z')],
])('%s in %s', (text, timezone, moment) => {
	expect(readMoment(text, timezone)).toEqual(moment);
});

const FORM = 'it must be a time such as 2027-03-31T18:30:00 or 2027-03-31T18:30:00+05:30';

test.each([
	['03/04/2027', `is '03/04/2027': ${FORM}`],
	['March 31', `is 'March 31': ${FORM}`],
	['31.03.2027', `is '31.03.2027': ${FORM}`],
	['2027', `is '2027': ${FORM}`],
	['18:30', `is '18:30': ${FORM}`],
	['Wed, 31 Mar 2027 18:30:00 GMT', `is 'Wed, 31 Mar 2027 18:30:00 GMT': ${FORM}`],
	['1806517800', "is '1806517800', which looks like seconds: give milliseconds since 1970"],
	['0027-03-31', `is '0027-03-31': ${FORM}`],
	['2027-03-31T18:30:00+99:99', `is '2027-03-31T18:30:00+99:99': ${FORM}`],
	['2027-03-31T18:30:00+15:00', `is '2027-03-31T18:30:00+15:00': ${FORM}`],
	['2027-03-31T18:30:00+05:60', `is '2027-03-31T18:30:00+05:60': ${FORM}`],
	['2027-02-30', "is '2027-02-30', which is no date or time that exists"],
	['2027-02-30T10:00:00Z', "is '2027-02-30T10:00:00Z', which is no date or time that exists"],
	['2027-13-01', "is '2027-13-01', which is no date or time that exists"],
	['2027-03-31T25:00:00Z', "is '2027-03-31T25:00:00Z', which is no date or time that exists"],
	['1806517800000000', `is '1806517800000000': ${FORM}`],
])('%s is no time', (text, fault) => {
	expect(readMoment(text, 'Asia/Kolkata')).toEqual({ fault });
});

const offer = (offerEndsAt: unknown) => {
	const json = read('template', {
		template: 't|en',
		variablesSource: 'json',
		templateVariablesJson: { offerEndsAt },
	});
	const mapped = read('template', {
		template: 't|en',
		templateVariables: { value: { 't:offerEndsAt': offerEndsAt } },
	});
	expect([mapped.submission.message, mapped.faults]).toEqual([
		json.submission.message,
		json.faults,
	]);
	return json;
};

test.each([
	['2027-03-31 18:30', '2027-03-31T13:00:00Z'],
	[new Date('2027-03-31T13:00:00Z'), '2027-03-31T13:00:00Z'],
	[DateTime.fromISO('2027-03-31T13:00:00Z'), '2027-03-31T13:00:00Z'],
	[1806517800000, '2027-03-31T18:30:00Z'],
])('an offer that ends at %s', (given, iso) => {
	const { submission, faults } = offer(given);
	expect(submission.message).toMatchObject({ filling: { offerEndsAt: Date.parse(iso) } });
	expect(faults).toEqual([]);
});

test.each([
	['2026-11-20T00:00:00Z', "'Offer Ends At' is past: 2026-11-20T00:00:00.000Z"],
	[PREPARED_AT, "'Offer Ends At' is past: 2026-11-21T00:00:00.000Z"],
	[
		1806517800,
		"'Offer Ends At' is '1806517800', which looks like seconds: give milliseconds since 1970",
	],
	[new Date(NaN), "'Offer Ends At' is a date that does not exist"],
])('an offer can’t end at %j', (given, fault) => {
	expect(offer(given).faults).toEqual([fault]);
});

test('the time of a payment may be past, and is the workflow’s', () => {
	const { submission, faults } = read('orderStatus', {
		orderStatus: 'shipped',
		paymentStatus: 'captured',
		paymentTime: '2026-11-01T09:30:00',
	});
	expect(submission.message).toMatchObject({
		payment: { time: Date.parse('2026-11-01T04:00:00Z') },
	});
	expect(faults).toEqual([]);
});

test.each([
	[DateTime.fromISO('1990-05-17T00:00:00+05:30', { setZone: true }), '1990-05-17'],
	[new Date('1990-05-16T18:30:00Z'), '1990-05-17'],
	['1990-05-17 00:00:00', '1990-05-17'],
	['1990-05-17', '1990-05-17'],
])('the day of %s', (birthday, day) => {
	const { submission } = read('contacts', {
		contactsSource: 'json',
		contactsJson: [{ name: 'Asha', birthday }],
	});
	expect(submission.message).toMatchObject({ contacts: [{ birthday: day }] });
});
