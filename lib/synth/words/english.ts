import { phrasesOf } from './phrases'

export const english = phrasesOf(`
invoice: Invoice | INVOICE | Tax Invoice | TAX INVOICE | Sales Invoice | Commercial Invoice | Bill | VAT Invoice | Retail Invoice | Service Invoice | Final Invoice | Invoice / Statement of charges | Proforma-free Invoice | Original Tax Invoice
creditNote: Credit Note | CREDIT NOTE | Credit Memo | Credit Invoice | Adjustment Note | Tax Credit Note | Credit Memorandum | Refund Note
receipt: Receipt | RECEIPT | Sales Receipt | Cash Sale | Till Receipt | TAX INVOICE | Cash Receipt | Customer Copy | Official Receipt | Cash Bill
purchaseOrder: Purchase Order | PURCHASE ORDER | P.O. | Order Form | Work Order | Supply Order
deliveryNote: Delivery Note | DELIVERY ORDER | Packing Slip | Dispatch Note | Goods Delivered Note | Delivery Docket | Packing List
statement: Statement of Account | STATEMENT | Account Statement | Customer Statement | Open Items Statement
quotation: Quotation | QUOTE | Estimate | Proposal | Cost Estimate | Pro Forma Invoice | Offer
reminder: Payment Reminder | REMINDER | Overdue Notice | Second Reminder | Final Demand | Past Due Notice
number: Invoice No. | Invoice Number | Invoice # | Invoice no | Inv. No. | Inv No | Inv # | Invoice ID | Tax Invoice No. | Bill No. | Document No. | Doc. No. | Invoice | INVOICE NO | Invoice Ref | Bill Number | Sales Invoice No | Invoice Serial No. | Document number | Our invoice no. | Voucher No.
creditNumber: Credit Note No. | Credit Memo # | Credit Note Number | CN No. | Credit No. | Document No. | Credit Memo Number | Adjustment Note No.
vagueNumber: No. | Number | # | Ref | Reference | Doc | No | Ref. No. | Document
date: Invoice Date | Date of Invoice | Invoice date | Date of issue | Issue Date | Issued on | Issued | Dated | Bill Date | Inv. Date | Billing Date | Date Issued | Tax Date | Tax Point | Date issued | Document Date | Invoiced on | Invoice Dt. | Posting Date
vagueDate: Date | Date | DATE | Dt. | On | Created
due: Due Date | Date due | Payment Due | Due | Pay by | Due on | Payment due date | Due by | Payable by | Pay before | Payment Due By | To be paid by | Maturity Date | Settlement date | Please pay by | Latest payment date | Net due | Due Dt.
po: PO Number | P.O. No. | PO # | Purchase Order | Your Order No. | Customer PO | P.O. Number | PO No | Purchase Order No. | Your PO | Cust. Order No | Customer Order Ref | Your order | Buyer's Order No. | Customer Reference PO | PO Ref
ourOrder: Sales Order | Our Order No. | Order # | S.O. No. | Sales Order No. | Job No. | Order Ref | Order No. | Order ID | SO Number | Work Order | Contract No. | Booking Ref | Our ref
customerNo: Customer No. | Account No. | Customer ID | Client No. | Account # | Acct No | Customer Number | Customer # | A/C No | Account Number | Customer code | Debtor No. | Client ID | Cust. No | Your Account
deliveryDate: Delivery Date | Date of Supply | Ship Date | Shipped | Date of delivery | Supply date | Dispatch Date | Service Date | Delivered on | Completion date
period: Service Period | Billing Period | Period | For the period | Usage period | Period of supply | Subscription period | Rental period
orderDate: Order Date | Date of order | Ordered on | PO Date | Your order date | Booking date | Date Ordered
deliveryNoteNo: Delivery Note | D/N No. | Delivery Note No. | DO No. | Despatch Note | Packing Slip # | Shipment # | Tracking No. | Consignment | Waybill No.
oldInvoice: Original Invoice | Ref. Invoice | Original invoice no. | Previous invoice | Relates to invoice | Against Invoice | Replaces invoice
contact: Contact | Your contact | Salesperson | Prepared by | Sales Rep | Account Manager | Handled by | Rep | Issued by | Clerk | Consultant
yourRef: Your Ref | Your Reference | Customer Ref | Your ref. | Client Ref | Reference | Cost centre
ourRef: Our Ref | Our Reference | File No. | Our ref. | Internal ref | Matter No. | Case no.
project: Project | Job | Site | Project No. | Job Name | Property | Contract | Event | Subject | Re
paymentTerms: Terms | Payment Terms | Terms of payment | Credit Terms | Pay. Terms | Conditions | Payment Term
paymentMethod: Payment Method | Pay via | Payment | Method | Mode of Payment | Paid with
page: Page {n} of {m} | Page {n}/{m} | {n} / {m} | Page {n} | Pg. {n} of {m} | Sheet {n} of {m} | - {n} -
billTo: Bill To | Billed To | Invoice To | Sold To | Customer | Client | To | Bill to: | INVOICE TO | Billing Address | Buyer | Charge to | Invoice Address | Issued to | For | Recipient | M/s | Customer details | Bill-To Party | Prepared for | Invoiced to | TO
shipTo: Ship To | Deliver To | Delivery Address | Shipping Address | Consignee | Service Address | Site Address | Delivered To | Ship-To Party | Place of supply | Installation address
from: From | Supplier | Seller | Vendor | Our details | Issued by | Sold by | Biller | Company | Provider | FROM | Remit to | Payable to | Supplier details
attention: Attn: | Attention: | Attn. | c/o | FAO | Contact: | Accounts Payable | Accounts Dept.
customerVatId: Your VAT No. | Customer VAT No. | Customer VAT ID | VAT | Client VAT number | Your tax ID | Buyer's VAT | Cust. VAT Reg. | Customer tax number | VAT Reg. No. (customer) | Customer VAT Reg No | Your VAT ID | VAT ID customer | Buyer VAT No. | Client Tax ID
lineSum: Subtotal | Sum of items | Items total | Total items | Sub Total | Merchandise | Gross amount | Lines total | Goods value
subtotal: Subtotal | Sub Total | Sub-total | Net Total | Total Net | Net amount | Total excl. VAT | Net | SUBTOTAL | Amount before tax | Total before tax | Taxable amount | Net Value | Total ex. tax | Total (excl. tax) | Goods Total | Total Exclusive | Taxable value | Net sum | Value before tax
discount: Discount | Less discount | Rebate | Trade discount | Special discount | Loyalty discount | Promotion | Less: rebate
shipping: Shipping | Shipping & Handling | Freight | Delivery | Carriage | Postage | P&P | Delivery charge | Freight charges | Courier fee | Handling
tax: VAT | Sales Tax | Tax | GST | Total Tax | Total VAT | Tax Amount | VAT amount | Output VAT | VAT Total | Plus VAT | Taxes | Total tax amount
taxBase: Net | Taxable | Net amount | Goods | Taxable amt | Basis | Value
total: Total | TOTAL | Grand Total | Invoice Total | Total Amount | Total incl. VAT | Total (incl. tax) | Gross Total | Total Inc. | Total payable | Amount | Invoice Amount | Total invoice value | Total Gross | GRAND TOTAL | Total for this invoice | Total Charges | Total Inclusive | Sum total | Invoice value | Total due incl. tax
prepaid: Paid | Amount Paid | Deposit | Less deposit | Payments received | Payment received | Less payments | Prepaid | Advance | Paid to date | Deposit received | Paid on account | Less: advance
previousBalance: Previous balance | Previous unpaid balance | Balance brought forward | Outstanding balance | Prior balance | Arrears
amountDue: Amount Due | Balance Due | Total Due | AMOUNT DUE | Balance | Due | Amount payable | Outstanding | To pay | Please pay | Net payable | Balance to pay | BALANCE DUE | Remaining balance | Amount outstanding | Pay this amount | Now due | Total amount due | Left to pay
rounding: Rounding | Rounding Adj | Round off | Rounding adjustment | Rounding diff.
carried: Carried forward | Brought forward | Subtotal carried over | Page total | c/f
groupSum: Total {group} | Subtotal {group} | {group} total
vatId: VAT No. | VAT Reg. No. | VAT ID | VAT number | VAT Registration No. | Tax ID | GST Reg No. | VAT Reg No | Tax Registration | VAT | VAT Reg | TIN | Tax number | Our VAT no.
taxNo: Company No. | Company Reg. No. | Registration No. | Co. Reg. No. | Reg. no. | Registered in England No. | UEN | Business No.
register: Registered in England and Wales No. {digits} | Company Number {digits} | Registered No. {digits} | Reg. No. {digits} | Co. No. {digits}
directors: Directors | Managing Director | Director | Proprietor | Owner
bank: Bank | Bank details | Bank Name | Our bankers | Pay to | Bank account | Payment details | Wire transfer | Bank Transfer
account: Account No. | Account number | A/C No. | Acct. no. | Account | Beneficiary account
reference: Payment Reference | Reference | Payment ref | Remittance reference | Quote reference | Please quote | Ref. for payment | Transfer reference | Quote on payment | Payment ID | Ref. (please quote when paying) | Pay ref. | Bank reference | Payment reference no.
phone: Tel | Phone | T | Telephone | Tel. | P | Ph | Call
fax: Fax | F | Telefax | Facsimile
mobile: Mobile | M | Cell | Mob.
email: Email | E | E-mail | Mail | e-mail
web: Web | www | Website | W | Internet
currency: Currency | Invoice currency | All amounts in | Cur. | Prices in | Currency code
columnPos: # | No. | Item | Line | Pos | S/N | Sr. No. | S.No | Ln
columnCode: Item No. | Code | SKU | Product Code | Part No. | Art. No. | HSN/SAC | Item Code | Ref | Stock code | Item ID | UPC
columnText: Description | Item | Product | Details | Item Description | Particulars | Description of goods | Services | Goods / Services | Work done | Item & Description | Product / Service | Task
columnQuantity: Qty | Quantity | QTY | Qty. | Units | Hours | Hrs | Qty/Hrs | No. | Count | Volume | Amount
columnUnit: Unit | UOM | U/M | Per | Unit of measure | Pack
columnPrice: Unit Price | Price | Rate | Unit Cost | Price per unit | Price each | Unit price excl. | Cost | List price | Each | Price/Unit | UNIT PRICE
columnDiscount: Disc. | Disc % | Discount | Discount % | Less
columnRate: VAT | VAT % | Tax | Tax % | GST % | VAT rate | Tax rate | VAT Code | T
columnAmount: Amount | Total | Line Total | Net | Amount excl. VAT | Net Amount | Ext. Price | Total Price | Sum | Value | AMOUNT | Line amount | Extended | Subtotal | Total (net)
columnDate: Date | Service date | Performed | Day | Delivered
greeting: Dear Sir or Madam, | Dear customer, | Hello, | Dear {person}, | Dear Sirs, | To whom it may concern,
intro: we hereby invoice you for the following goods and services. | Thank you for your order. We charge as agreed: | Please find below the details of our services. | For services rendered as per our agreement: | We supplied the following items on your behalf:
thanks: Thank you for your business! | Thank you for your custom. | We appreciate your business. | Thanks for choosing us! | It was a pleasure working with you. | Thank you for your prompt payment.
payBy: Please pay by {date}. | Payment is due by {date}. | Please remit {amount} no later than {date}. | Kindly settle this invoice by {date}. | The amount of {amount} is payable until {date} without deduction. | Amount due on {date}: {amount} | Your account will be debited on {date}. | We kindly ask for payment of {amount} before {date}.
payDays: Payment terms: {days} days net | Net {days} | Payable within {days} days | Terms: strictly {days} days from invoice date | Due within {days} days of receipt. | {days} days net | Please pay within {days} days. | Due on receipt
earlyPayment: {percent}% discount if paid by {date} ({amount}). | Pay before {date} and deduct {percent}%: {amount}. | Early settlement by {date}: {amount} | {percent}% {days} days, until {date} {amount}
quoteNumber: Please quote {number} with your payment. | Please quote invoice {number} on all remittances. | Reference for your payment: {number} | Use {number} as payment reference. | When paying please state {number}.
reverseCharge: Reverse charge: the customer accounts for the VAT. | VAT reverse charged to the recipient. | Intra-community supply, exempt from VAT. | Subject to the reverse charge mechanism (Art. 196 Directive 2006/112/EC)
smallBusiness: No VAT is charged (below registration threshold). | Not VAT registered. | Tax exempt small supplier.
exempt: Exempt from tax. | Zero rated supply. | Export: VAT 0 % | VAT exempt services.
closing: Kind regards | Yours faithfully, | Best regards | Yours sincerely, | With compliments
notes: Goods remain our property until paid in full. | Interest of {percent}% per month is charged on overdue accounts. | Errors and omissions excepted. | This is a computer generated invoice; no signature required. | All claims must be made within {days} days. | Returned cheques incur a fee of 25.00. | Goods sold are not returnable. | Prices are valid until {date}. | Subject to our terms and conditions of sale. | Questions? Call us at {phone}.
numberSentence: Invoice {number} of {date} | Invoice {number} dated {date} | Invoice no. {number}, {date} | INVOICE {number} | Invoice {number} | This is our invoice {number} issued on {date}.
remitTo: Remit to | Please make cheques payable to | Make all checks payable to | Payment to | Beneficiary | Account name | Please transfer to | Payee
cash: CASH | Cash | Cash Tendered | Tendered | AMOUNT TENDERED | Cash paid | PAID CASH
change: CHANGE | Change | Change Due | CHANGE DUE | Your change
card: VISA | MASTERCARD | DEBIT CARD | Card | Contactless | EFTPOS | AMEX | Credit card
cashier: Cashier | Served by | Operator | Staff | Clerk | Till | Register
itemCount: Items | No. of items | Item count | Total Qty | ITEMS SOLD | Total items
rounded: Rounding | Rounding Adj | Rounded total | Round d amt
grossNote: Prices include VAT. | Total includes VAT of {amount} | GST included in total | All prices inclusive of tax | incl. {amount} VAT
openItems: The following invoices are open on your account: | Account activity for the period | Your statement as at {date}
letter: We refer to our telephone conversation of last week and confirm the arrangements made. Our offices will be closed from {date}. Deliveries ordered before will arrive as planned, and our service desk can be reached by telephone at all times. | Please note that our bank details and our terms of delivery change on {date}. The new terms are enclosed with this letter. We ask you to hand this notice to your accounts department. | Thank you for your enquiry of {date}. We are glad to send you our present catalogue and will call you in the coming days to talk over your wishes.
reminderText: According to our records the following invoices are overdue. Please pay {amount} by {date}. If you have paid already, please disregard this letter. | We have not yet received your payment. Please settle the outstanding balance of {amount} before {date}.
validUntil: Valid until | Offer valid until | Quote expires | Expiry date
stampPaid: PAID | COPY | RECEIVED | DRAFT | DUPLICATE | APPROVED
unitPiece: pcs | ea | each | pc | unit | units | EA | nos
unitHour: h | hrs | hours | hr | day | days
unitOther: kg | m | l | box | set | pkg | m2 | month | licence | ctn | roll
itemGroup: Materials | Labour | Services | Spare parts | Consumables | Travel | Option A | Phase 1 | Phase 2 | Hardware | Software | Kitchen | Bathroom | Ground floor
partCompany: Company Name | Company | Name | Company name
partContact: Contact Name | Contact | Attention | Contact Person
partStreet: Address | Street | Address Line 1 | Street Address
partTown: City | Town | City/Town
partCode: Postal Code | Zip | ZIP Code | Postcode | Zip/Postal Code
partRegion: State | State/Province | Region | County
partCountry: Country | Country | Country/Territory
quoteReference: Please quote {reference} with your payment. | Payment reference: {reference} | When paying by bank transfer use the reference {reference}
`)
