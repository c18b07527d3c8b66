<SUBMISSION>
<PRIVATE-TO-PUBLIC>
<ACCESSION-NUMBER>0009900909-21-000018
<TYPE>CORRESP
<PUBLIC-DOCUMENT-COUNT>1
<FILING-DATE>20210329
<FILER>
<COMPANY-DATA>
<CONFORMED-NAME>Novabrook Robotics, Inc.
<CIK>0009900909
<ASSIGNED-SIC>3560
<ORGANIZATION-NAME>06 Technology
<IRS-NUMBER>009900909
<STATE-OF-INCORPORATION>DE
<FISCAL-YEAR-END>1231
</COMPANY-DATA>
<FILING-VALUES>
<FORM-TYPE>CORRESP
</FILING-VALUES>
<BUSINESS-ADDRESS>
<STREET1>310 SERVO COURT
<CITY>PITTSBURGH
<STATE>PA
<ZIP>15222
<PHONE>(412) 555-0190
</BUSINESS-ADDRESS>
</FILER>
<DOCUMENT>
<TYPE>CORRESP
<SEQUENCE>1
<FILENAME>filename1.htm
<TEXT>
<HTML><HEAD>
<TITLE>CORRESP</TITLE>
</HEAD>
 <BODY BGCOLOR="WHITE">
<h5 align="left"><a name="toc"></a></h5>
<P STYLE="margin-top:0pt; margin-bottom:0pt" ALIGN=center><FONT STYLE="font-family:Times New Roman" SIZE="2"><B>QUARRINGTON &amp; BALE LLP</B> </FONT></P>
<P STYLE="margin-top:12pt; margin-bottom:0pt" ALIGN=center><FONT STYLE="font-family:Times New Roman" SIZE="2">One Grant Street, Pittsburgh, Pennsylvania 15219 </FONT></P>
<P STYLE="margin-top:12pt; margin-bottom:0pt"><FONT STYLE="font-family:Times New Roman" SIZE="2">March 29, 2021 </FONT></P>
<P STYLE="margin-top:12pt; margin-bottom:0pt"><FONT STYLE="font-family:Times New Roman" SIZE="2"><B>VIA EDGAR</B> </FONT></P>
<P STYLE="margin-top:0pt; margin-bottom:0pt"><FONT STYLE="font-family:Times New Roman" SIZE="2">Division of Corporation Finance </FONT></P>
<P STYLE="margin-top:0pt; margin-bottom:0pt"><FONT STYLE="font-family:Times New Roman" SIZE="2">Office of Technology </FONT></P>
<P STYLE="margin-top:0pt; margin-bottom:0pt"><FONT STYLE="font-family:Times New Roman" SIZE="2">U.S. Securities and Exchange Commission </FONT></P>
<P STYLE="margin-top:0pt; margin-bottom:0pt"><FONT STYLE="font-family:Times New Roman" SIZE="2">100 F Street, N.E. </FONT></P>
<P STYLE="margin-top:12pt; margin-bottom:0pt"><FONT STYLE="font-family:Times New Roman" SIZE="2">Washington, D.C. 20549 </FONT></P>
<P STYLE="font-size:12pt; margin-top:0pt; margin-bottom:0pt">&nbsp;</P><TABLE STYLE="BORDER-COLLAPSE:COLLAPSE" BORDER="0" CELLPADDING="0" CELLSPACING="0" WIDTH="100%">
<TR>
<TD WIDTH="12%" VALIGN="top" ALIGN="left"><FONT STYLE="font-family:Times New Roman" SIZE="2">Attention:</FONT></TD>
<TD WIDTH="88%" VALIGN="top" ALIGN="left"><FONT STYLE="font-family:Times New Roman" SIZE="2">Noor Castellanie</FONT></TD>
</TR></TABLE>
<P STYLE="font-size:12pt; margin-top:0pt; margin-bottom:0pt">&nbsp;</P><TABLE STYLE="BORDER-COLLAPSE:COLLAPSE" BORDER="0" CELLPADDING="0" CELLSPACING="0" WIDTH="100%">
<TR>
<TD WIDTH="12%" VALIGN="top" ALIGN="left"><FONT STYLE="font-family:Times New Roman" SIZE="2"></FONT></TD>
<TD WIDTH="88%" VALIGN="top" ALIGN="left"><FONT STYLE="font-family:Times New Roman" SIZE="2">Odette Kinsolver</FONT></TD>
</TR></TABLE>
<P STYLE="font-size:12pt; margin-top:0pt; margin-bottom:0pt">&nbsp;</P><TABLE STYLE="BORDER-COLLAPSE:COLLAPSE" BORDER="0" CELLPADDING="0" CELLSPACING="0" WIDTH="100%">
<TR>
<TD WIDTH="12%" VALIGN="top" ALIGN="left"><FONT STYLE="font-family:Times New Roman" SIZE="2"></FONT></TD>
<TD WIDTH="88%" VALIGN="top" ALIGN="left"><FONT STYLE="font-family:Times New Roman" SIZE="2">Hamish Dellacroix</FONT></TD>
</TR></TABLE>
<P STYLE="font-size:12pt; margin-top:0pt; margin-bottom:0pt">&nbsp;</P><TABLE STYLE="BORDER-COLLAPSE:COLLAPSE" BORDER="0" CELLPADDING="0" CELLSPACING="0" WIDTH="100%">
<TR>
<TD WIDTH="12%" VALIGN="top" ALIGN="left"><FONT STYLE="font-family:Times New Roman" SIZE="2"></FONT></TD>
<TD WIDTH="88%" VALIGN="top" ALIGN="left"><FONT STYLE="font-family:Times New Roman" SIZE="2">Ingrid Vasqualle</FONT></TD>
</TR></TABLE>
<P STYLE="font-size:12pt; margin-top:0pt; margin-bottom:0pt">&nbsp;</P><TABLE STYLE="BORDER-COLLAPSE:COLLAPSE" BORDER="0" CELLPADDING="0" CELLSPACING="0" WIDTH="100%">
<TR>
<TD WIDTH="6%" VALIGN="top" ALIGN="left"><FONT STYLE="font-family:Times New Roman" SIZE="2"><B>Re:</B></FONT></TD>
<TD WIDTH="94%" VALIGN="top" ALIGN="left"><FONT STYLE="font-family:Times New Roman" SIZE="2"><B>Novabrook Robotics, Inc.<br>Registration Statement on Form S-1<br>Filed February 16, 2021<br>File No.&nbsp;333-990909</B></FONT></TD>
</TR></TABLE>
<P STYLE="margin-top:12pt; margin-bottom:0pt"><FONT STYLE="font-family:Times New Roman" SIZE="2">Ladies and Gentlemen: </FONT></P>
<P STYLE="margin-top:12pt; margin-bottom:0pt"><FONT STYLE="font-family:Times New Roman" SIZE="2">On behalf of our client, Novabrook Robotics, Inc. (the &#147;Company&#148;), we
submit this letter in response to comments 3, 4 and 7 of the letter of the staff (the &#147;Staff&#148;) dated March 12, 2021. The remaining comments will be answered with the next
amendment. </FONT></P>
<P STYLE="margin-top:12pt; margin-bottom:0pt"><FONT STYLE="font-family:Times New Roman" SIZE="2"><U>Use of Proceeds, page&nbsp;38</U> </FONT></P>
<P STYLE="font-size:12pt; margin-top:0pt; margin-bottom:0pt">&nbsp;</P><TABLE STYLE="BORDER-COLLAPSE:COLLAPSE" BORDER="0" CELLPADDING="0" CELLSPACING="0" WIDTH="100%">
<TR>
<TD WIDTH="4%" VALIGN="top" ALIGN="left"><FONT STYLE="font-family:Times New Roman" SIZE="2"><B>3.</B></FONT></TD>
<TD WIDTH="96%" VALIGN="top" ALIGN="left"><FONT STYLE="font-family:Times New Roman" SIZE="2"><B>You intend to use part of the net proceeds to repay the loan from Tallow Street Capital. Please disclose its interest rate and maturity and, since it was made within one year, what the borrowed money was used for. Refer to Instruction 4 to Item&nbsp;504 of Regulation S-K.</B></FONT></TD>
</TR></TABLE>
<P STYLE="margin-top:12pt; margin-bottom:0pt"><FONT STYLE="font-family:Times New Roman" SIZE="2"><B><U>Response to Comment:</U></B> </FONT></P>
<P STYLE="margin-top:12pt; margin-bottom:0pt"><FONT STYLE="font-family:Times New Roman" SIZE="2">In response to the Staff&#146;s comment, the Company will revise page&nbsp;38 to
state that the loan bears interest at 9.25%, falls due in June 2023, and paid for the second assembly hall. </FONT></P>
<P STYLE="margin-top:12pt; margin-bottom:0pt"><FONT STYLE="font-family:Times New Roman" SIZE="2"><U>Executive Compensation, page&nbsp;84</U> </FONT></P>
<P STYLE="margin-top:12pt; margin-bottom:0pt"><FONT STYLE="font-family:Times New Roman" SIZE="2"><U>Benchmarking, page&nbsp;87</U> </FONT></P>
<P STYLE="font-size:12pt; margin-top:0pt; margin-bottom:0pt">&nbsp;</P><TABLE STYLE="BORDER-COLLAPSE:COLLAPSE" BORDER="0" CELLPADDING="0" CELLSPACING="0" WIDTH="100%">
<TR>
<TD WIDTH="4%" VALIGN="top" ALIGN="left"><FONT STYLE="font-family:Times New Roman" SIZE="2"><B>4.</B></FONT></TD>
<TD WIDTH="96%" VALIGN="top" ALIGN="left"><FONT STYLE="font-family:Times New Roman" SIZE="2"><B>You say that base salaries are &#147;informed by&#148; the pay at robotics companies of your size. If you benchmark, please identify the benchmark and its components, including the companies that make it up, and say where actual pay fell against it. Refer to Item&nbsp;402(b)(2)(xiv). If you use the survey only as background, say that instead.</B></FONT></TD>
</TR></TABLE>
<P STYLE="margin-top:12pt; margin-bottom:0pt"><FONT STYLE="font-family:Times New Roman" SIZE="2"><B><U>Response to Comment:</U></B> </FONT></P>
<P STYLE="margin-top:12pt; margin-bottom:0pt"><FONT STYLE="font-family:Times New Roman" SIZE="2">The Company advises the Staff that the survey was background only, and that no
element of pay was set by reference to a percentile. It will replace the sentence on page&nbsp;87 with the following: </FONT></P>
<P STYLE="margin-top:12pt; margin-bottom:0pt; margin-left:36pt"><FONT STYLE="font-family:Times New Roman" SIZE="2">Our committee read a survey of salaries at private robotics
companies before it met. It did not tie any salary to the survey. </FONT></P>
<P STYLE="margin-top:12pt; margin-bottom:0pt"><FONT STYLE="font-family:Times New Roman" SIZE="2"><U>Exhibits</U> </FONT></P>
<P STYLE="font-size:12pt; margin-top:0pt; margin-bottom:0pt">&nbsp;</P><TABLE STYLE="BORDER-COLLAPSE:COLLAPSE" BORDER="0" CELLPADDING="0" CELLSPACING="0" WIDTH="100%">
<TR>
<TD WIDTH="4%" VALIGN="top" ALIGN="left"><FONT STYLE="font-family:Times New Roman" SIZE="2"><B>7.</B></FONT></TD>
<TD WIDTH="96%" VALIGN="top" ALIGN="left"><FONT STYLE="font-family:Times New Roman" SIZE="2"><B>Please file the agreement with your largest customer, which accounted for 38% of revenue, or tell us why your business is not substantially dependent on it. Refer to Item&nbsp;601(b)(10)(ii)(B) of Regulation S-K.</B></FONT></TD>
</TR></TABLE>
<P STYLE="margin-top:12pt; margin-bottom:0pt"><FONT STYLE="font-family:Times New Roman" SIZE="2"><B><U>Response to Comment:</U></B> </FONT></P>
<P STYLE="margin-top:12pt; margin-bottom:0pt"><FONT STYLE="font-family:Times New Roman" SIZE="2">The agreement will be filed with Amendment No.&nbsp;1, with two prices redacted.
</FONT></P>
<P STYLE="margin-top:12pt; margin-bottom:0pt"><FONT STYLE="font-family:Times New Roman" SIZE="2">Please contact the undersigned at (412) 555-0195 with any question about the
foregoing. </FONT></P>
<P STYLE="margin-top:12pt; margin-bottom:0pt"><FONT STYLE="font-family:Times New Roman" SIZE="2">Sincerely, </FONT></P>
<P STYLE="margin-top:0pt; margin-bottom:0pt"><FONT STYLE="font-family:Times New Roman" SIZE="2">/s/ Calista Quarrington </FONT></P>
<P STYLE="margin-top:0pt; margin-bottom:0pt"><FONT STYLE="font-family:Times New Roman" SIZE="2">Calista Quarrington </FONT></P>
<P STYLE="margin-top:12pt; margin-bottom:0pt"><FONT STYLE="font-family:Times New Roman" SIZE="2">of Quarrington &amp; Bale LLP </FONT></P>
<P STYLE="font-size:12pt; margin-top:0pt; margin-bottom:0pt">&nbsp;</P><TABLE STYLE="BORDER-COLLAPSE:COLLAPSE" BORDER="0" CELLPADDING="0" CELLSPACING="0" WIDTH="100%">
<TR>
<TD WIDTH="6%" VALIGN="top" ALIGN="left"><FONT STYLE="font-family:Times New Roman" SIZE="2">cc:</FONT></TD>
<TD WIDTH="94%" VALIGN="top" ALIGN="left"><FONT STYLE="font-family:Times New Roman" SIZE="2">Evander Liskey, Novabrook Robotics, Inc.</FONT></TD>
</TR></TABLE>
</BODY></HTML>
</TEXT>
</DOCUMENT>
</SUBMISSION>
