import { phrasesOf } from './phrases'

export const spanish = phrasesOf(`
invoice: Factura | FACTURA | Factura | Factura de venta | Factura simplificada | Factura ordinaria | Minuta de honorarios | Factura original | Factura electrónica
creditNote: Factura rectificativa | ABONO | Nota de crédito | Nota de abono | Factura de abono | Abono
receipt: Ticket | RECIBO | Factura simplificada | Ticket de compra | Recibo | COPIA CLIENTE
purchaseOrder: Orden de compra | PEDIDO | Pedido de compra | Hoja de pedido
deliveryNote: Albarán | ALBARÁN DE ENTREGA | Nota de entrega | Remisión | Guía de remisión
statement: Extracto de cuenta | Estado de cuenta | EXTRACTO | Relación de facturas
quotation: Presupuesto | PRESUPUESTO | Oferta | Cotización | Factura proforma
reminder: Recordatorio de pago | Reclamación de pago | Aviso de impago | Segundo aviso
number: Factura nº | Nº factura | Número de factura | N.º de factura | Factura Nº | Nº de factura | Núm. factura | Factura núm. | Factura No. | No. de factura | Nº Fra. | Fra. nº | Número | Folio | Documento nº | Nº documento | Factura número | N° de Factura | Serie y número
creditNumber: Abono nº | Nº abono | Nº rectificativa | Nota de crédito nº | Número de abono
vagueNumber: Nº | Número | No. | Núm. | Ref. | Documento
date: Fecha de factura | Fecha factura | Fecha de emisión | Fecha de la factura | Fecha emisión | Fecha de expedición | Emitida el | F. factura | Fecha doc. | Fecha fra. | Fecha de facturación | Fecha expedición
vagueDate: Fecha | Fecha | FECHA | a | Emisión
due: Fecha de vencimiento | Vencimiento | Vence el | Fecha vencimiento | Vto. | Fecha de pago | Fecha límite de pago | Pagar antes del | Fecha vto. | Vencimientos | Pagadero el | A pagar antes del | Fecha límite | F. vencimiento | Vence
po: Pedido nº | Su pedido | Orden de compra | Nº pedido | Nº de pedido | Su nº de pedido | O.C. | Número de pedido | Pedido cliente | S/pedido | Su pedido nº | N.º de orden de compra
ourOrder: Nuestro pedido | Expediente | Nº expediente | Contrato nº | Nº contrato | N/pedido | Orden de trabajo | Pedido interno | Pedido
customerNo: Nº cliente | Código cliente | Cliente nº | Cód. cliente | Número de cliente | Código de cliente | Cuenta | Cta. cliente | Nº de cliente
deliveryDate: Fecha de entrega | Fecha entrega | Fecha de servicio | Entregado el | Fecha de envío | Fecha operación
period: Periodo | Periodo de facturación | Período | Periodo de servicio | Mes facturado
orderDate: Fecha de pedido | Fecha pedido | Pedido del | Fecha del pedido
deliveryNoteNo: Albarán | Albarán nº | Nº albarán | Nº de albarán | Remisión | Nº envío
oldInvoice: Factura original | Rectifica a | Ref. factura | Factura rectificada | Sobre factura
contact: Contacto | Atendido por | Comercial | Vendedor | Agente | Su contacto | Representante
yourRef: Su referencia | S/Ref. | Ref. cliente | Su ref. | Centro de coste
ourRef: Nuestra referencia | N/Ref. | Ref. interna | Nuestra ref.
project: Proyecto | Obra | Asunto | Concepto | Objeto | Lugar
paymentTerms: Condiciones de pago | Forma de pago | Condiciones | Términos de pago | Plazo de pago
paymentMethod: Forma de pago | Método de pago | Medio de pago | Pago
page: Página {n} de {m} | Pág. {n} de {m} | Página {n} | {n}/{m} | Pág. {n} | Hoja {n}
billTo: Facturar a | Cliente | Datos del cliente | Facturado a | Dirección de facturación | Destinatario | Datos de facturación | Señores | Comprador | Para | Datos cliente | Sr./Sra.
shipTo: Dirección de entrega | Enviar a | Dirección de envío | Lugar de entrega | Entregar en | Domicilio de entrega
from: De | Emisor | Vendedor | Proveedor | Datos del emisor | Empresa | Expedida por
attention: A la atención de | Att.: | A/A | Dpto. Contabilidad | Administración | D. | Dña.
customerVatId: CIF cliente | NIF cliente | Su NIF | NIF/CIF cliente | C.I.F. cliente | RFC cliente | NIF del cliente | CIF del cliente | NIF comprador | CIF/NIF cliente | NIF-IVA cliente | N.I.F. cliente
lineSum: Suma | Importe bruto | Total bruto | Suma importes | Total líneas
subtotal: Base imponible | Subtotal | Total neto | Importe neto | Base | B. imponible | Total base imponible | Neto | SUBTOTAL | Importe sin IVA | Total sin IVA | Suma | Importe base | Total antes de impuestos | Base Imponible
discount: Descuento | Dto. | Descuento comercial | Bonificación | Rebaja | Dto. pronto pago
shipping: Portes | Gastos de envío | Transporte | Envío | Flete | Gastos de transporte | Desplazamiento
tax: IVA | I.V.A. | Cuota IVA | Total IVA | Importe IVA | Impuestos | Cuota | Total impuestos | Cuota de IVA | Impuesto
taxBase: Base | Base imponible | B.I. | Base imp.
total: Total | TOTAL | Total factura | Importe total | TOTAL FACTURA | Total con IVA | Total general | Total (IVA incluido) | Total importe | Total Fra. | Importe factura | Total euros | Total IVA incl. | Total documento | Suma total
prepaid: Anticipo | Pagado | A cuenta | Entrega a cuenta | Importe pagado | Anticipos | Pagos recibidos | Cobrado | Abonado
previousBalance: Saldo anterior | Saldo pendiente | Deuda anterior
amountDue: Total a pagar | A pagar | Importe a pagar | Pendiente de pago | Líquido a percibir | Saldo pendiente | Neto a pagar | TOTAL A PAGAR | Pendiente | Importe pendiente | Líquido | Importe debido | Saldo | Resto a pagar | Importe líquido
rounding: Redondeo | Ajuste por redondeo
carried: Suma y sigue | Suma anterior | Subtotal página | Total página
groupSum: Total {group} | Subtotal {group}
vatId: NIF | CIF | N.I.F. | C.I.F. | NIF/CIF | CIF/NIF | NIF-IVA | N.I.F./C.I.F. | RFC | VAT nº
taxNo: Nº registro | Reg. | Registro | Nº Reg. industrial
register: Reg. Merc. {city}, T. {digits}, F. 12, H. B-{digits} | Registro Mercantil de {city}, tomo {digits} | Inscrita en el R.M. de {city}, hoja {digits}
directors: Gerente | Administrador | Director | Representante legal
bank: Banco | Datos bancarios | Cuenta bancaria | Entidad | Domiciliación bancaria | Transferencia bancaria | Banco/Caja
account: Cuenta | Nº de cuenta | Cta. | Número de cuenta | CLABE
reference: Referencia de pago | Concepto | Referencia | Ref. pago | Concepto de transferencia | Concepto del pago | Indicar en la transferencia | Ref. transferencia | Referencia bancaria | Nº de referencia
phone: Tel. | Teléfono | Tlf. | Tfno. | T
fax: Fax | F
mobile: Móvil | Cel. | M
email: Email | E-mail | Correo | Correo electrónico
web: Web | www | Página web
currency: Moneda | Divisa | Importes en | Importes expresados en
columnPos: Nº | Pos. | Línea | # | Ítem
columnCode: Código | Referencia | Ref. | Cód. | Artículo | Cód. artículo | Clave
columnText: Descripción | Concepto | Artículo | Detalle | Producto | Servicio | Descripción del producto | Concepto / Descripción
columnQuantity: Cantidad | Cant. | Uds. | Unidades | Horas | Cdad.
columnUnit: Unidad | Ud. | U.M. | Medida
columnPrice: Precio | Precio unitario | P. unitario | Precio unit. | P.U. | Precio ud. | Valor unitario | Tarifa | Precio/ud.
columnDiscount: Dto. | % Dto. | Descuento | Dto. % | Desc.
columnRate: IVA | % IVA | IVA % | Tipo IVA | Imp.
columnAmount: Importe | Total | Subtotal | Importe neto | Total línea | Importe € | Neto | Total neto | Precio total
columnDate: Fecha | Día | F. servicio
greeting: Estimado cliente: | Muy señores nuestros: | Estimados señores: | Estimada Sra. {surname}:
intro: Adjuntamos el detalle de los servicios prestados. | Les facturamos los siguientes conceptos: | De acuerdo con su pedido, facturamos lo siguiente: | Por los trabajos realizados:
thanks: Gracias por su confianza. | ¡Gracias por su compra! | Agradecemos su confianza. | Gracias por su visita
payBy: Rogamos efectúe el pago antes del {date}. | A pagar antes del {date}. | El importe de {amount} vence el {date}. | Le rogamos transfiera {amount} antes del {date}. | Se cargará en su cuenta el {date}. | Pago por transferencia hasta el {date}
payDays: Pago a {days} días | Transferencia a {days} días | {days} días fecha factura | Contado | Pago al contado | Recibo domiciliado a {days} días | Plazo: {days} días netos
earlyPayment: {percent} % de descuento por pago antes del {date}: {amount} | Pronto pago {percent} % hasta {date} ({amount})
quoteNumber: Indique {number} en la transferencia. | Concepto de la transferencia: {number} | Rogamos citen la factura {number}. | Al pagar indique la referencia {number}
reverseCharge: Inversión del sujeto pasivo. | Entrega intracomunitaria exenta, art. 25 LIVA. | Operación con inversión del sujeto pasivo art. 84 Ley 37/1992
smallBusiness: Operación exenta de IVA. | Régimen especial de franquicia. | No sujeto a IVA.
exempt: Exento de IVA art. 20 LIVA. | Exportación exenta de IVA.
closing: Atentamente | Un cordial saludo | Saludos cordiales | Reciba un cordial saludo
notes: La mercancía es propiedad del vendedor hasta su pago total. | Los pagos fuera de plazo devengarán un {percent} % de interés. | Para cualquier consulta llame al {phone}. | No se admiten devoluciones pasados {days} días. | Precios válidos hasta el {date}. | Juzgados de {city}. | Sus datos se tratan conforme a la normativa vigente.
numberSentence: Factura nº {number} | Factura {number} | FACTURA {number} | Factura {number} de {date} | Factura nº {number} de fecha {date}
remitTo: Beneficiario | Titular | Titular de la cuenta | A nombre de
cash: EFECTIVO | Efectivo | Entregado | ENTREGA | Recibido
change: CAMBIO | Cambio | Devolución | Vuelto
card: TARJETA | VISA | Tarjeta | Tarjeta de crédito | MASTERCARD
cashier: Caja | Le atendió | Cajero | Vendedor | Atendido por
itemCount: Artículos | Nº artículos | Total artículos | Uds.
rounded: Redondeo | Ajuste
grossNote: IVA incluido | Precios con IVA incluido | Incluye IVA {amount}
openItems: Facturas pendientes en su cuenta: | Saldo a fecha {date} | Movimientos del periodo
letter: en relación con nuestra conversación telefónica, le confirmamos lo acordado. Nuestras oficinas permanecerán cerradas desde el {date}. Los pedidos anteriores se entregarán según lo previsto. | le informamos de que nuestras condiciones de entrega cambian a partir del {date}. Adjuntamos las nuevas condiciones. Le rogamos que informe a su departamento de contabilidad. | gracias por su consulta del {date}. Con mucho gusto le enviamos nuestro catálogo y le llamaremos en los próximos días.
reminderText: según nuestros registros las siguientes facturas están pendientes. Rogamos abone {amount} antes del {date}. | todavía no hemos recibido su pago. Le rogamos que transfiera {amount} antes del {date}.
validUntil: Válido hasta | Validez | Oferta válida hasta
stampPaid: PAGADO | COPIA | RECIBIDO | BORRADOR | DUPLICADO | CONTABILIZADO
unitPiece: ud. | uds. | pza | u. | unid.
unitHour: h | horas | hora | día | días
unitOther: kg | m | l | caja | juego | paquete | m² | mes | rollo | global
itemGroup: Materiales | Mano de obra | Servicios | Repuestos | Consumibles | Desplazamientos | Fase 1 | Planta baja | Equipos | Licencias | Cocina | Baño
partCompany: Empresa | Razón social | Nombre | Compañía
partContact: Contacto | Persona de contacto
partStreet: Dirección | Calle | Domicilio
partTown: Ciudad | Población | Localidad
partCode: Código postal | C.P. | CP
partRegion: Provincia | Estado | Región
partCountry: País | PAÍS
quoteReference: Concepto: {reference} | Indique {reference} en su transferencia. | Referencia de pago: {reference}
`)
