/** A file in a form. */
export interface UploadedFile {
	readonly filename: string;
	/** The media type that the part states. */
	readonly type: string;
	readonly body: Buffer;
}

/** A form with files, by the names of its fields. */
export interface MultipartForm {
	readonly fields: Readonly<Record<string, string>>;
	readonly files: Readonly<Record<string, UploadedFile>>;
}

const END_OF_HEAD = '\r\n\r\n';

/** Reads a `multipart/form-data` body (RFC 7578); undefined if it is none. */
export function parseMultipart(body: Buffer, contentType: string): MultipartForm | undefined {
	const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/iu.exec(contentType);
	const name = boundary?.[1] ?? boundary?.[2];
	if (name === undefined) return undefined;
	const fields: Record<string, string> = {};
	const files: Record<string, UploadedFile> = {};
	for (const part of partsOf(body, `--${name}`)) {
		const end = part.indexOf(END_OF_HEAD);
		if (end < 0) return undefined;
		const head = part.subarray(0, end).toString('utf8');
		const content = part.subarray(end + END_OF_HEAD.length);
		const field = parameterOf(head, 'name');
		if (field === undefined) return undefined;
		const filename = parameterOf(head, 'filename');
		if (filename === undefined) fields[field] = content.toString('utf8');
		else files[field] = { filename, type: typeOf(head), body: content };
	}
	return { fields, files };
}

/** What stands between the delimiters, without the line breaks that belong to them. */
function partsOf(body: Buffer, delimiter: string): Buffer[] {
	const parts: Buffer[] = [];
	let start = body.indexOf(delimiter);
	while (start >= 0) {
		const from = start + delimiter.length + '\r\n'.length;
		const next = body.indexOf(`\r\n${delimiter}`, from - '\r\n'.length);
		if (next < 0) return parts;
		parts.push(body.subarray(from, next));
		start = next + '\r\n'.length;
	}
	return parts;
}

function parameterOf(head: string, name: string): string | undefined {
	return new RegExp(`^content-disposition:.*[;\\s]${name}="([^"]*)"`, 'imu').exec(head)?.[1];
}

function typeOf(head: string): string {
	return /^content-type:\s*(.+)$/imu.exec(head)?.[1]?.trim() ?? 'application/octet-stream';
}
