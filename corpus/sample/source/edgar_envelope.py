"""Letters in EDGAR's envelopes: SGML headers in both dialects, documents, uuencode, gzip, tar."""
import binascii
import gzip
import io
import tarfile
from dataclasses import dataclass

ENVELOPES = ('sec-header', 'sec-header-doubled', 'ims-pem', 'submission', 'submission-one-line',
             'correction', 'document', 'none')


@dataclass
class Document:
    type: str
    filename: str
    body: bytes


def read_companies(path):
    """Stanzas of `key: value`, parted by blank lines; the first key of each is `company`."""
    companies = {}
    with open(path, encoding='ascii') as file:
        for stanza in file.read().strip().split('\n\n'):
            pairs = [line.split(': ', 1) for line in stanza.splitlines() if not line.startswith('#')]
            if pairs:
                companies[pairs[0][1]] = dict(pairs)
    return companies


def uuencoded(data, name):
    """As EDGAR writes it: a blank for zero, and no blanks at the end of a line."""
    lines = [binascii.b2a_uu(data[i:i + 45]).decode().rstrip() for i in range(0, len(data), 45)]
    return '\n'.join([f'begin 644 {name}'] + lines + ['', 'end', ''])


def wrapped(sequence, document):
    body = document.body
    if document.filename.endswith('.pdf'):
        name = document.filename.rsplit('.', 1)[0]
        body = f'<PDF>\n{uuencoded(body, name)}</PDF>\n'.encode()
    return (f'<DOCUMENT>\n<TYPE>{document.type}\n<SEQUENCE>{sequence}\n'
            f'<FILENAME>{document.filename}\n<TEXT>\n').encode() + body + b'</TEXT>\n</DOCUMENT>\n'


def parties_of(letter, companies):
    """(role, company, file number) a party block."""
    role = letter.get('role', 'FILED FOR' if letter.get('type') == 'UPLOAD' else 'FILER')
    for party in letter.all('party'):
        key, _, file_number = party.partition(' | ')
        yield role, companies[key], file_number


def street(company):
    return [('STREET 1:', 'STREET1', company['street']), ('CITY:\t', 'CITY', company['city']),
            ('STATE:\t', 'STATE', company['state']), ('ZIP:\t', 'ZIP', company['zip'])]


def spaced_party(role, company, file_number, form_type):
    """A party block of the SEC-HEADER dialect: names with blanks, tabs for depth."""
    out = [f'{role}:' + ('\t\t' if role == 'FILED FOR' else ''), '', '\tCOMPANY DATA:\t']
    out += [f'\t\tCOMPANY CONFORMED NAME:\t\t\t{company["name"]}',
            f'\t\tCENTRAL INDEX KEY:\t\t\t{company["cik"]}']
    if 'sic' in company:
        out.append(f'\t\tSTANDARD INDUSTRIAL CLASSIFICATION:\t{company["sic"]}')
    if 'office' in company:
        out.append(f'\t\tORGANIZATION NAME:           \t{company["office"]}')
    out += [f'\t\tIRS NUMBER:\t\t\t\t{company["irs"]}'] if 'irs' in company else []
    out += [f'\t\tSTATE OF INCORPORATION:\t\t\t{company["inc"]}',
            f'\t\tFISCAL YEAR END:\t\t\t{company["fye"]}', '', '\tFILING VALUES:',
            f'\t\tFORM TYPE:\t\t{form_type}']
    out += [f'\t\tSEC FILE NUMBER:\t{file_number}'] if file_number else []
    for address in ('BUSINESS ADDRESS', 'MAIL ADDRESS'):
        out += ['', f'\t{address}:\t'] + [f'\t\t{name}\t\t{value}' for name, _, value in street(company)]
        if address == 'BUSINESS ADDRESS':
            out.append(f'\t\tBUSINESS PHONE:\t\t{company["phone"]}')
    if 'former' in company:
        name, date = company['former'].split(' | ')
        out += ['', '\tFORMER COMPANY:\t', f'\t\tFORMER CONFORMED NAME:\t{name}',
                f'\t\tDATE OF NAME CHANGE:\t{date}']
    return out + ['']


def tagged_party(role, company, file_number, form_type):
    """A party block of the SUBMISSION dialect: one tag a line, only containers are closed."""
    tag = role.replace(' ', '-')
    out = [f'<{tag}>', '<COMPANY-DATA>', f'<CONFORMED-NAME>{company["name"]}',
           f'<CIK>{company["cik"]}']
    if 'sic' in company:
        out.append(f'<ASSIGNED-SIC>{company["sic"].split("[")[1][:4]}')
    out += [f'<ORGANIZATION-NAME>{company["office"]}'] if 'office' in company else []
    out += [f'<IRS-NUMBER>{company["irs"]}'] if 'irs' in company else []
    out += [f'<STATE-OF-INCORPORATION>{company["inc"]}', f'<FISCAL-YEAR-END>{company["fye"]}',
            '</COMPANY-DATA>', '<FILING-VALUES>', f'<FORM-TYPE>{form_type}']
    out += [f'<FILE-NUMBER>{file_number}'] if file_number else []
    out += ['</FILING-VALUES>', '<BUSINESS-ADDRESS>']
    out += [f'<{name}>{value}' for _, name, value in street(company)]
    out += [f'<PHONE>{company["phone"]}', '</BUSINESS-ADDRESS>']
    if 'former' in company:
        name, date = company['former'].split(' | ')
        out += ['<FORMER-COMPANY>', f'<FORMER-CONFORMED-NAME>{name}', f'<DATE-CHANGED>{date}',
                '</FORMER-COMPANY>']
    return out + [f'</{tag}>']


def compact(iso):
    return iso.replace('-', '')


def spaced_header(letter, parties, count, root):
    accession, filed = letter.get('accession'), compact(letter.get('filed'))
    shown = compact(letter.get('released', letter.get('filed')))
    out = [f'<{root}-DOCUMENT>{accession}.txt : {shown}',
           f'<{root}-HEADER>{accession}.hdr.sgml : {shown}']
    if filed >= '20020515':
        out.append(f'<ACCEPTANCE-DATETIME>{filed}{letter.get("accepted", "143207")}')
    out += ['<PRIVATE-TO-PUBLIC>'] if letter.get('released') else []
    out += [f'ACCESSION NUMBER:\t\t{accession}',
            f'CONFORMED SUBMISSION TYPE:\t{letter.get("type")}',
            f'PUBLIC DOCUMENT COUNT:\t\t{count}', f'FILED AS OF DATE:\t\t{filed}', '']
    for party in parties:
        out += spaced_party(*party, letter.get('type'))
    if letter.get('reference'):
        out[-1] = f'PUBLIC REFERENCE ACCESSION NUMBER:\t\t{letter.get("reference")}'
    return out + [f'</{root}-HEADER>']


def tagged_header(letter, parties, count):
    out = ['<SUBMISSION>']
    if letter.get('envelope') == 'correction':
        out += ['<CORRECTION>', f'<TIMESTAMP>{letter.get("timestamp")}']
    out += ['<PRIVATE-TO-PUBLIC>'] if letter.get('private') == 'yes' else []
    out += [f'<ACCESSION-NUMBER>{letter.get("accession")}', f'<TYPE>{letter.get("type")}',
            f'<PUBLIC-DOCUMENT-COUNT>{count}', f'<FILING-DATE>{compact(letter.get("filed"))}']
    for party in parties:
        out += tagged_party(*party, letter.get('type'))
    out += [f'<PUBLIC-REFERENCE-ACC>{letter.get("reference")}'] if letter.get('reference') else []
    return out


PEM_HEAD = """-----BEGIN PRIVACY-ENHANCED MESSAGE-----
Proc-Type: 2001,MIC-CLEAR
Originator-Name: webmaster@www.sec.gov
Originator-Key-Asymmetric:
 MFgwCgYEVQgBAQICAf8DSgAwRwJAW2sNKK9AVtBzYZmr6aGjlWyK3XmZv3dTINen
 TWSM7vrzLADbmYQaionwg5sDW3P6oaM5D3tdezXMm7z1T+B+twIDAQAB
MIC-Info: RSA-MD5,RSA,
 AAAAsampleAAAAsampleAAAAsampleAAAAsampleAAAAsampleAAAAsampleAAAA

"""


def submission_bytes(letter, documents, companies):
    """One submission as the head of its source says: `envelope: sec-header` and so on."""
    envelope = letter.get('envelope')
    assert envelope in ENVELOPES, envelope
    if envelope == 'none':
        return documents[0].body
    if envelope == 'document':  # a loose document: a PDF bare, all else in its wrapper
        bare = documents[0].filename.endswith('.pdf')
        return documents[0].body if bare else wrapped(1, documents[0])
    parties = list(parties_of(letter, companies))
    body = b''.join(wrapped(i, d) for i, d in enumerate(documents, 1))
    if envelope in ('submission', 'submission-one-line', 'correction'):
        header = '\n'.join(tagged_header(letter, parties, len(documents))) + '\n'
        whole = header.encode() + body + b'</SUBMISSION>\n'
        if envelope == 'submission-one-line':
            first, rest = whole.split(b'\n', 1)
            tags, text = rest.split(b'<TEXT>\n', 1)
            whole = (first + b'\n' + tags.replace(b'\n', b'') + b'<TEXT>' +
                     b' '.join(text.split(b'\n')))
        return whole
    root = 'IMS' if envelope == 'ims-pem' else 'SEC'
    newline = '\n\n' if envelope == 'sec-header-doubled' else '\n'
    header = newline.join(spaced_header(letter, parties, len(documents), root)) + '\n'
    whole = header.encode() + body + f'</{root}-DOCUMENT>\n'.encode()
    if envelope == 'ims-pem':
        whole = PEM_HEAD.encode() + whole + b'-----END PRIVACY-ENHANCED MESSAGE-----\n'
    return whole


def gzipped(data):
    """The same bytes always: no name, no time."""
    return gzip.compress(data, 9, mtime=0)


def tarball(members):
    """members: (name, bytes)."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode='w', format=tarfile.USTAR_FORMAT) as tar:
        for name, data in members:
            info = tarfile.TarInfo(name)
            info.size, info.mode = len(data), 0o644
            tar.addfile(info, io.BytesIO(data))
    return gzipped(out.getvalue())
