-----BEGIN PRIVACY-ENHANCED MESSAGE-----
Proc-Type: 2001,MIC-CLEAR
Originator-Name: webmaster@www.sec.gov
Originator-Key-Asymmetric:
 MFgwCgYEVQgBAQICAf8DSgAwRwJAW2sNKK9AVtBzYZmr6aGjlWyK3XmZv3dTINen
 TWSM7vrzLADbmYQaionwg5sDW3P6oaM5D3tdezXMm7z1T+B+twIDAQAB
MIC-Info: RSA-MD5,RSA,
 AAAAsampleAAAAsampleAAAAsampleAAAAsampleAAAAsampleAAAAsampleAAAA

<IMS-DOCUMENT>0000000000-06-991105.txt : 20061102
<IMS-HEADER>0000000000-06-991105.hdr.sgml : 20061102
<ACCEPTANCE-DATETIME>20061102143207
ACCESSION NUMBER:		0000000000-06-991105
CONFORMED SUBMISSION TYPE:	UPLOAD
PUBLIC DOCUMENT COUNT:		1
FILED AS OF DATE:		20061102

FILED FOR:		

	COMPANY DATA:	
		COMPANY CONFORMED NAME:			COPPERLANE BOTTLING CO
		CENTRAL INDEX KEY:			0009901111
		STANDARD INDUSTRIAL CLASSIFICATION:	BOTTLED & CANNED SOFT DRINKS & CARBONATED WATERS [2086]
		IRS NUMBER:				009901111
		STATE OF INCORPORATION:			CO
		FISCAL YEAR END:			0630

	FILING VALUES:
		FORM TYPE:		UPLOAD
		SEC FILE NUMBER:	000-99111

	BUSINESS ADDRESS:	
		STREET 1:		1127 SPRING ROAD
		CITY:			PUEBLO
		STATE:			CO
		ZIP:			81003
		BUSINESS PHONE:		(719) 555-0111

	MAIL ADDRESS:	
		STREET 1:		1127 SPRING ROAD
		CITY:			PUEBLO
		STATE:			CO
		ZIP:			81003

</IMS-HEADER>
<DOCUMENT>
<TYPE>LETTER
<SEQUENCE>1
<FILENAME>filename1.txt
<TEXT>
UNITED STATES
SECURITIES AND EXCHANGE COMMISSION
WASHINGTON, D.C. 20549

Mail Stop 3561

                                                      November 2, 2006

Via U.S. Mail and Facsimile (719) 555-0119

Mr. Emmett Trowbridge
Chief Executive Officer
Copperlane Bottling Co.
1127 Spring Road
Pueblo, CO 81003

      Re:   Copperlane Bottling Co.
            Form 10-KSB for the fiscal year ended June 30, 2006
            Filed September 28, 2006
            File No. 0-99111

Dear Mr. Trowbridge:

     We have reviewed your filing and have the following comments. Where
indicated, we think you should revise your document in response to these
comments. Please be as detailed as necessary in your explanation.

Form 10-KSB for the fiscal year ended June 30, 2006

Item 8A. Controls and Procedures, page 22

1.   You say that there were no "significant" changes in internal control over
     financial reporting. Item 308(c) of Regulation S-B asks for any change
     that has materially affected it. Please revise.

Item 10. Executive Compensation, page 25

2.   The summary compensation table leaves out Mr. Trowbridge's use of the
     company's house at Beulah. Please include it or tell us why Item 402(b)
     of Regulation S-B does not reach it.

Note 4. Intangible Assets, page F-9

3.   It appears that you tested the whole company for impairment of goodwill
     although the vending business has its own manager and its own results.
     Tell us how you identified your reporting units under SFAS 142, paragraph

Mr. Emmett Trowbridge
Copperlane Bottling Co.
November 2, 2006
Page 2

     26, and give us the result of a test by unit.

Note 7. Vending Arrangements, page F-11

4.   You place machines with customers without charge and sell them syrup.
     Tell us how you considered EITF 00-21 in deciding whether the machine and
     the syrup are separate units of accounting, and when revenue from each is
     recognized under SAB 104.

                                    * * *

     As appropriate, please amend your filing and respond to these comments
within 10 business days or tell us when you will provide us with a response.
Please submit your response letter on EDGAR. Please understand that we may
have additional comments after reviewing your responses to our comments.

     You may contact Priya Lundgarten, Staff Accountant, at (202) 551-9916 or
me at (202) 551-9918 if you have any questions.

                                        Sincerely,


                                        Odette Kinsolver
                                        Accounting Branch Chief
</TEXT>
</DOCUMENT>
</IMS-DOCUMENT>
-----END PRIVACY-ENHANCED MESSAGE-----
