<SEC-DOCUMENT>0009900808-17-000033.txt : 20171120

<SEC-HEADER>0009900808-17-000033.hdr.sgml : 20171120

<ACCEPTANCE-DATETIME>20170915143207

<PRIVATE-TO-PUBLIC>

ACCESSION NUMBER:		0009900808-17-000033

CONFORMED SUBMISSION TYPE:	CORRESP

PUBLIC DOCUMENT COUNT:		1

FILED AS OF DATE:		20170915



FILER:



	COMPANY DATA:	

		COMPANY CONFORMED NAME:			SUNDRAKE APPAREL GROUP, INC.

		CENTRAL INDEX KEY:			0009900808

		STANDARD INDUSTRIAL CLASSIFICATION:	APPAREL & OTHER FINISHD PRODS OF FABRICS & SIMILAR MATL [2300]

		ORGANIZATION NAME:           	04 Manufacturing

		IRS NUMBER:				009900808

		STATE OF INCORPORATION:			OR

		FISCAL YEAR END:			0131



	FILING VALUES:

		FORM TYPE:		CORRESP



	BUSINESS ADDRESS:	

		STREET 1:		55 LOOM AVENUE

		CITY:			PORTLAND

		STATE:			OR

		ZIP:			97209

		BUSINESS PHONE:		(503) 555-0180



	MAIL ADDRESS:	

		STREET 1:		55 LOOM AVENUE

		CITY:			PORTLAND

		STATE:			OR

		ZIP:			97209



</SEC-HEADER>
<DOCUMENT>
<TYPE>CORRESP
<SEQUENCE>1
<FILENAME>filename1.htm
<TEXT>
<HTML>
<HEAD>
     <TITLE></TITLE>
</HEAD>
<BODY STYLE="font: 10pt Times New Roman, Times, Serif">
<P STYLE="font: 10pt Times New Roman, Times, Serif; margin: 0pt 0; text-align: center"><B>Sundrake
Apparel Group, Inc.</B></P>

<P STYLE="margin: 0">&nbsp;</P>

<P STYLE="font: 10pt Times New Roman, Times, Serif; margin: 0pt 0">September 15, 2017</P>

<P STYLE="margin: 0">&nbsp;</P>

<P STYLE="font: 10pt Times New Roman, Times, Serif; margin: 0pt 0"><B>Via EDGAR</B></P>

<P STYLE="margin: 0">&nbsp;</P>

<P STYLE="font: 10pt Times New Roman, Times, Serif; margin: 0pt 0">U.S. Securities and Exchange
Commission</P>

<P STYLE="font: 10pt Times New Roman, Times, Serif; margin: 0pt 0">Division of Corporation
Finance</P>

<P STYLE="font: 10pt Times New Roman, Times, Serif; margin: 0pt 0">Office of Manufacturing and
Construction</P>

<P STYLE="font: 10pt Times New Roman, Times, Serif; margin: 0pt 0">100 F Street, N.E.</P>

<P STYLE="font: 10pt Times New Roman, Times, Serif; margin: 0pt 0">Washington, D.C. 20549</P>

<P STYLE="margin: 0">&nbsp;</P>

<TABLE CELLPADDING="0" CELLSPACING="0" STYLE="font: 10pt Times New Roman, Times, Serif; width:
100%"><TR STYLE="vertical-align: top"><TD STYLE="width: 12%; text-align: left">Attention:</TD><TD
STYLE="width: 88%; text-align: left">Maribel Ostrander, Accounting Branch Chief</TD></TR></TABLE>

<TABLE CELLPADDING="0" CELLSPACING="0" STYLE="font: 10pt Times New Roman, Times, Serif; width:
100%"><TR STYLE="vertical-align: top"><TD STYLE="width: 12%; text-align: left"></TD><TD
STYLE="width: 88%; text-align: left">Tobias Wrenfield</TD></TR></TABLE>

<TABLE CELLPADDING="0" CELLSPACING="0" STYLE="font: 10pt Times New Roman, Times, Serif; width:
100%"><TR STYLE="vertical-align: top"><TD STYLE="width: 6%; text-align: left"><B>Re:</B></TD><TD
STYLE="width: 94%; text-align: left"><B>Sundrake Apparel Group, Inc.</B></TD></TR></TABLE>

<TABLE CELLPADDING="0" CELLSPACING="0" STYLE="font: 10pt Times New Roman, Times, Serif; width:
100%"><TR STYLE="vertical-align: top"><TD STYLE="width: 6%; text-align: left"><B></B></TD><TD
STYLE="width: 94%; text-align: left"><B>Form 10-K for the fiscal year ended January 31,
2017</B></TD></TR></TABLE>

<TABLE CELLPADDING="0" CELLSPACING="0" STYLE="font: 10pt Times New Roman, Times, Serif; width:
100%"><TR STYLE="vertical-align: top"><TD STYLE="width: 6%; text-align: left"><B></B></TD><TD
STYLE="width: 94%; text-align: left"><B>Filed March 30, 2017</B></TD></TR></TABLE>

<TABLE CELLPADDING="0" CELLSPACING="0" STYLE="font: 10pt Times New Roman, Times, Serif; width:
100%"><TR STYLE="vertical-align: top"><TD STYLE="width: 6%; text-align: left"><B></B></TD><TD
STYLE="width: 94%; text-align: left"><B>Definitive Proxy Statement on Schedule
14A</B></TD></TR></TABLE>

<TABLE CELLPADDING="0" CELLSPACING="0" STYLE="font: 10pt Times New Roman, Times, Serif; width:
100%"><TR STYLE="vertical-align: top"><TD STYLE="width: 6%; text-align: left"><B></B></TD><TD
STYLE="width: 94%; text-align: left"><B>Filed April 27, 2017</B></TD></TR></TABLE>

<TABLE CELLPADDING="0" CELLSPACING="0" STYLE="font: 10pt Times New Roman, Times, Serif; width:
100%"><TR STYLE="vertical-align: top"><TD STYLE="width: 6%; text-align: left"><B></B></TD><TD
STYLE="width: 94%; text-align: left"><B>File No. 001-99088</B></TD></TR></TABLE>

<P STYLE="font: 10pt Times New Roman, Times, Serif; margin: 0pt 0">Dear Ms. Ostrander:</P>

<P STYLE="margin: 0">&nbsp;</P>

<P STYLE="font: 10pt Times New Roman, Times, Serif; margin: 0pt 0">Sundrake Apparel Group, Inc. sets
out its responses to your letter dated August 31, 2017. The letter numbers the comments on each
filing from one, and we keep these numbers.</P>

<P STYLE="margin: 0">&nbsp;</P>

<P STYLE="font: 10pt Times New Roman, Times, Serif; margin: 0pt 0"><B><U>Form 10-K for the fiscal
year ended January 31, 2017</U></B></P>

<P STYLE="margin: 0">&nbsp;</P>

<P STYLE="font: 10pt Times New Roman, Times, Serif; margin: 0pt 0"><B><U>Liquidity and Capital
Resources, page 33</U></B></P>

<P STYLE="margin: 0">&nbsp;</P>

<TABLE CELLPADDING="0" CELLSPACING="0" STYLE="font: 10pt Times New Roman, Times, Serif; width:
100%"><TR STYLE="vertical-align: top"><TD STYLE="width: 0.5in; text-align: left"><B>1.</B></TD><TD
STYLE="text-align: left"><B>You borrow each summer to pay for the winter line and repay by February,
so that the balance sheet shows no borrowings. Please disclose the highest and the average balance
of the credit line in each year, and discuss whether your liquidity within the year differs
materially from that at year end. Refer to Item 303(a)(1) of Regulation S-K.</B></TD></TR></TABLE>

<P STYLE="font: 10pt Times New Roman, Times, Serif; margin: 0pt 0">RESPONSE: The highest balance was
$74 million on September 9, 2016, and the average $29 million. We did not think the pattern new to
readers of retail filings, and we still believe that the line itself is described in full, but we
will add both figures for each year presented.</P>

<P STYLE="margin: 0">&nbsp;</P>

<P STYLE="font: 10pt Times New Roman, Times, Serif; margin: 0pt 0"><B><U>Note 15. Segment
Information, page F-31</U></B></P>

<P STYLE="margin: 0">&nbsp;</P>

<TABLE CELLPADDING="0" CELLSPACING="0" STYLE="font: 10pt Times New Roman, Times, Serif; width:
100%"><TR STYLE="vertical-align: top"><TD STYLE="width: 0.5in; text-align: left"><B>2.</B></TD><TD
STYLE="text-align: left"><B>You add corporate costs back to segment profit without saying what they
are. Please describe the reconciling items that are significant. Refer to ASC
280-10-50-30(b).</B></TD></TR></TABLE>

<P STYLE="font: 10pt Times New Roman, Times, Serif; margin: 0pt 0">RESPONSE: Future filings will
part the costs into design, distribution and all other.</P>

<P STYLE="margin: 0">&nbsp;</P>

<P STYLE="font: 10pt Times New Roman, Times, Serif; margin: 0pt 0"><B><U>Definitive Proxy Statement
on Schedule 14A</U></B></P>

<P STYLE="margin: 0">&nbsp;</P>

<P STYLE="font: 10pt Times New Roman, Times, Serif; margin: 0pt 0"><B><U>Annual Incentive Plan, page
24</U></B></P>

<P STYLE="margin: 0">&nbsp;</P>

<TABLE CELLPADDING="0" CELLSPACING="0" STYLE="font: 10pt Times New Roman, Times, Serif; width:
100%"><TR STYLE="vertical-align: top"><TD STYLE="width: 0.5in; text-align: left"><B>1.</B></TD><TD
STYLE="text-align: left"><B>You describe the targets of the plan as &#8220;stretch goals&#8221; and
leave the figures out. If you rely on Instruction 5 to Item 402(b), give us your analysis of how
disclosure would cause competitive harm, and in any case say how difficult the targets were to
reach.</B></TD></TR></TABLE>

<P STYLE="font: 10pt Times New Roman, Times, Serif; margin: 0pt 0">RESPONSE: We no longer rely on
the instruction. Next year&#8217;s proxy statement will give the threshold, target and maximum for
sales and for operating income, beside what was achieved.</P>

<P STYLE="margin: 0">&nbsp;</P>

<P STYLE="font: 10pt Times New Roman, Times, Serif; margin: 0pt 0"><B><U>Role of the Consultant,
page 29</U></B></P>

<P STYLE="margin: 0">&nbsp;</P>

<TABLE CELLPADDING="0" CELLSPACING="0" STYLE="font: 10pt Times New Roman, Times, Serif; width:
100%"><TR STYLE="vertical-align: top"><TD STYLE="width: 0.5in; text-align: left"><B>2.</B></TD><TD
STYLE="text-align: left"><B>Please name the compensation consultant and who engaged the firm. See
Item 407(e)(3)(iii) of Regulation S-K.</B></TD></TR></TABLE>

<P STYLE="font: 10pt Times New Roman, Times, Serif; margin: 0pt 0">RESPONSE: The committee engaged
Wickstead Pay Advisers. We regret that the name was left out.</P>

<P STYLE="margin: 0">&nbsp;</P>

<P STYLE="font: 10pt Times New Roman, Times, Serif; margin: 0pt 0; text-align: center">* * * * *</P>

<P STYLE="margin: 0">&nbsp;</P>

<P STYLE="font: 10pt Times New Roman, Times, Serif; margin: 0pt 0">If you wish to discuss these
matters, please call me at (503) 555-0181.</P>

<P STYLE="margin: 0">&nbsp;</P>

<P STYLE="font: 10pt Times New Roman, Times, Serif; margin: 0pt 0">Sincerely,</P>

<P STYLE="margin: 0">&nbsp;</P>

<P STYLE="font: 10pt Times New Roman, Times, Serif; margin: 0pt 0">/s/ Barnabas Eddowes</P>

<P STYLE="font: 10pt Times New Roman, Times, Serif; margin: 0pt 0">Barnabas Eddowes</P>

<P STYLE="font: 10pt Times New Roman, Times, Serif; margin: 0pt 0">Executive Vice President and
Chief Financial Officer</P>

<P STYLE="margin: 0">&nbsp;</P>
</BODY>
</HTML>
</TEXT>
</DOCUMENT>
</SEC-DOCUMENT>
