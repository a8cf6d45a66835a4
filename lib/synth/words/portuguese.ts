import { phrasesOf } from './phrases'

export const portuguese = phrasesOf(`
invoice: Fatura | FATURA | Factura | Fatura-Recibo | Fatura | Fatura de venda | Fatura simplificada | Fatura Original | FATURA-RECIBO | Nota Fiscal de Serviço | Fatura/Recibo
creditNote: Nota de crédito | NOTA DE CRÉDITO | Nota de devolução | Estorno
receipt: Recibo | RECIBO | Talão | Fatura simplificada | Cupom fiscal | Comprovante | TALÃO DE CAIXA
purchaseOrder: Nota de encomenda | ORDEM DE COMPRA | Encomenda | Pedido de compra
deliveryNote: Guia de remessa | GUIA DE TRANSPORTE | Nota de entrega | Romaneio
statement: Extrato de conta | EXTRATO | Conta corrente | Extrato de cliente
quotation: Orçamento | ORÇAMENTO | Proposta | Cotação | Fatura pró-forma
reminder: Aviso de pagamento | Lembrete de pagamento | Segundo aviso | Carta de cobrança
number: Fatura n.º | N.º da fatura | Número da fatura | Fatura nº | Nº fatura | Fatura N.º | Nº da fatura | Factura n.º | Número | Documento n.º | Nº documento | N.º fatura | Fatura | Nota Fiscal nº | Número do documento | Doc. n.º | N.º doc. | NF nº
creditNumber: Nota de crédito n.º | N.º nota de crédito | NC n.º | Número da nota | Nota de crédito nº
vagueNumber: N.º | Nº | Número | Doc. | Ref. | Referência
date: Data da fatura | Data de emissão | Data de faturação | Data emissão | Emitida em | Data do documento | Data fatura | Data doc. | Emissão | Data da factura | Emitido em
vagueDate: Data | Data | DATA | em | Em
due: Vencimento | Data de vencimento | Data vencimento | Data limite de pagamento | Pagar até | Vence em | Vencimento em | Pagamento até | Data limite | A pagar até | Venc. | Data de pagamento | Prazo de pagamento | Dt. venc.
po: Encomenda n.º | V/ encomenda | Nota de encomenda | Ordem de compra | Pedido nº | Sua encomenda | Vossa encomenda | Nº de encomenda | Requisição | Número do pedido | V/ Requisição | Requisição n.º
ourOrder: N/ encomenda | Processo | Contrato n.º | Nossa encomenda | Obra n.º | Ordem de serviço | Processo n.º | Pedido
customerNo: N.º de cliente | Código de cliente | Cliente n.º | Cód. cliente | Nº cliente | Cliente | Código cliente | Conta
deliveryDate: Data de entrega | Entregue em | Data da prestação | Data de expedição | Data entrega | Data do serviço
period: Período | Período de faturação | Período de referência | Mês
orderDate: Data da encomenda | Data do pedido | Encomenda de | Data encomenda
deliveryNoteNo: Guia de remessa | Guia n.º | Guia de transporte n.º | N.º de envio | V/ Guia
oldInvoice: Fatura de origem | Referente à fatura | Ref. fatura | Documento de origem | Retifica a fatura
contact: Contacto | Vendedor | Atendido por | Comercial | Responsável | Operador
yourRef: V/ Ref. | Sua referência | Ref. cliente | Vossa referência | V/ referência | Centro de custo
ourRef: N/ Ref. | Nossa referência | Ref. interna | N/ referência
project: Projeto | Obra | Assunto | Referente a | Objeto | Local
paymentTerms: Condições de pagamento | Cond. pagamento | Condição de pagamento | Condições | Prazo
paymentMethod: Forma de pagamento | Meio de pagamento | Modo de pagamento | Pagamento
page: Página {n} de {m} | Pág. {n}/{m} | Pág. {n} | {n}/{m} | Página {n} | Folha {n}
billTo: Faturar a | Cliente | Faturado a | Exmo.(s) Sr.(s) | Dados do cliente | Destinatário | Endereço de faturação | Adquirente | Para | Tomador | Exmos. Senhores | Dados de faturação
shipTo: Local de entrega | Morada de entrega | Entregar em | Endereço de entrega | Local de descarga | Enviar para
from: De | Emitente | Fornecedor | Vendedor | Prestador | Empresa | Dados do emitente
attention: A/C | Ao cuidado de | Dep. Contabilidade | Sr. | Sra. | Contabilidade
customerVatId: NIF do cliente | Contribuinte | V/ Contribuinte | NIF cliente | V/ N.º Contrib. | NIF adquirente | CNPJ do tomador | NIF do adquirente | N.º contribuinte cliente | NIF (cliente) | Contribuinte do cliente | V/ NIF | CNPJ do cliente
lineSum: Total ilíquido | Soma | Mercadoria | Total bruto | Total das linhas
subtotal: Subtotal | Total líquido | Base tributável | Incidência | Total sem IVA | Valor líquido | Total ilíquido | Base de incidência | Valor sem IVA | Mercadoria/Serviços | SUBTOTAL | Total s/ IVA | Valor tributável | Líquido
discount: Desconto | Desconto comercial | Desconto financeiro | Abatimento | Descontos
shipping: Portes | Transporte | Portes de envio | Frete | Envio | Despesas de envio | Deslocação
tax: IVA | Total IVA | Valor do IVA | Imposto | Total de IVA | Valor IVA | Impostos | Total imposto | I.V.A.
taxBase: Incidência | Base | Valor | Base trib.
total: Total | TOTAL | Total da fatura | Valor total | Total do documento | Total geral | Total com IVA | TOTAL (EUR) | Total documento | Total fatura | Total c/ IVA | Montante total | Total ilíquido + IVA
prepaid: Adiantamento | Pago | Valor pago | Sinal | Já pago | Recebido | Entrega por conta
previousBalance: Saldo anterior | Valor em dívida anterior | Dívida anterior
amountDue: Total a pagar | A pagar | Valor a pagar | Valor em dívida | Saldo | Valor devido | TOTAL A PAGAR | Montante a pagar | Em dívida | Saldo a pagar | Restante | Quantia a pagar | Falta pagar | Saldo devedor
rounding: Arredondamento | Acerto
carried: A transportar | Transporte | Total da página | Soma a transportar
groupSum: Total {group} | Subtotal {group}
vatId: NIF | Contribuinte n.º | NIPC | Contribuinte | N.º Contribuinte | NIF/NIPC | N.I.F. | Nº Contribuinte | CNPJ | Contr. n.º
taxNo: Capital social | C.R.C. | Matrícula | Inscrição estadual
register: C.R.C. {city} n.º {digits} | Cons. Reg. Com. {city} {digits} | Matriculada na C.R.C. de {city} sob o n.º {digits}
directors: Gerente | Administração | Sócio-gerente | Diretor
bank: Banco | Dados bancários | Transferência bancária | Conta bancária | Coordenadas bancárias | Dados para pagamento
account: Conta | N.º de conta | Conta n.º | NIB
reference: Referência | Referência de pagamento | Ref. Multibanco | Ref. pagamento | Descritivo | Referência para pagamento | Descritivo da transferência | Identificador de pagamento | Ref. transferência
phone: Tel. | Telefone | Telef. | T
fax: Fax | F
mobile: Telemóvel | Tlm. | Cel.
email: Email | E-mail | Correio eletrónico
web: Web | www | Site
currency: Moeda | Divisa | Valores em | Valores expressos em
columnPos: N.º | Item | Linha | # | Pos.
columnCode: Código | Ref. | Referência | Cód. | Artigo | Cód. artigo
columnText: Descrição | Designação | Artigo | Produto | Serviço | Discriminação | Descrição do serviço | Designação dos artigos
columnQuantity: Quantidade | Qtd. | Qtd | Quant. | Horas | Qt.
columnUnit: Unid. | Un. | Unidade | UN
columnPrice: Preço unitário | Preço | P. unitário | Pr. unitário | Preço unit. | Valor unitário | P. Unit. | Preço/Un.
columnDiscount: Desc. | Desc. % | Desconto | Dsc. | % Desc.
columnRate: IVA | IVA % | Taxa IVA | Tx. IVA | % IVA | Taxa
columnAmount: Total | Valor | Total líquido | Importância | Montante | Valor total | Total s/ IVA | Líquido
columnDate: Data | Dia | Data serv.
greeting: Exmos. Senhores, | Caro cliente, | Prezado cliente, | Exmo. Sr. {surname},
intro: Junto enviamos o detalhe dos serviços prestados. | Pelos serviços prestados faturamos: | De acordo com a vossa encomenda, faturamos: | Segue o detalhe da fatura:
thanks: Obrigado pela preferência. | Obrigado pela sua visita! | Agradecemos a sua confiança. | Obrigado pela sua compra.
payBy: Agradecemos o pagamento até {date}. | Pagamento até {date}. | O valor de {amount} vence em {date}. | Por favor transfira {amount} até {date}. | O débito será efetuado em {date}. | Queira liquidar até {date}
payDays: Pagamento a {days} dias | {days} dias data fatura | Pronto pagamento | Pagamento em {days} dias | A {days} dias líquidos | Vencimento a {days} dias
earlyPayment: Desconto de {percent}% para pagamento até {date}: {amount} | Pagando até {date}, {percent}% de desconto ({amount})
quoteNumber: Indique {number} na transferência. | Referência para pagamento: {number} | Por favor mencione a fatura {number}. | No pagamento indique {number}
reverseCharge: IVA - autoliquidação. | Isento artigo 14.º do RITI. | IVA devido pelo adquirente.
smallBusiness: IVA - regime de isenção, artigo 53.º do CIVA. | Isento ao abrigo do artigo 53.º do CIVA
exempt: Isento artigo 9.º do CIVA. | Isento artigo 14.º do CIVA (exportação).
closing: Com os melhores cumprimentos | Atenciosamente | Cumprimentos | Cordialmente
notes: Os bens foram colocados à disposição do adquirente nesta data. | Processado por programa certificado n.º 1234/AT | Após o vencimento serão cobrados juros de {percent}%. | Foro competente: {city}. | Dúvidas? Ligue {phone}. | Não se aceitam devoluções após {days} dias. | Preços válidos até {date}.
numberSentence: Fatura n.º {number} | Fatura {number} | FATURA {number} | Fatura {number} de {date} | Fatura n.º {number} de {date}
remitTo: Beneficiário | Titular | Titular da conta | Favorecido | À ordem de
cash: DINHEIRO | Numerário | Dinheiro | Entregue
change: TROCO | Troco | Troco dinheiro
card: MULTIBANCO | Cartão | VISA | MB Way | Cartão de crédito
cashier: Caixa | Operador | Atendido por | Func.
itemCount: Artigos | N.º artigos | Itens | Qtd. artigos
rounded: Arredondamento | Acerto
grossNote: IVA incluído à taxa em vigor | Inclui IVA {amount} | Preços com IVA incluído
openItems: As seguintes faturas encontram-se em aberto: | Saldo em {date} | Movimentos do período
letter: na sequência da nossa conversa telefónica, confirmamos o acordado. Os nossos escritórios estarão encerrados a partir de {date}. As encomendas anteriores serão entregues como previsto. | informamos que as nossas condições de entrega mudam a partir de {date}. As novas condições seguem em anexo. Agradecemos que informe o seu departamento de contabilidade. | obrigado pelo seu pedido de {date}. Enviamos com todo o gosto o nosso catálogo e entraremos em contacto nos próximos dias.
reminderText: segundo os nossos registos, as seguintes faturas encontram-se por liquidar. Agradecemos o pagamento de {amount} até {date}. | ainda não recebemos o seu pagamento. Por favor transfira {amount} até {date}.
validUntil: Válido até | Validade | Proposta válida até
stampPaid: PAGO | CÓPIA | RECEBIDO | RASCUNHO | DUPLICADO | CONFERIDO
unitPiece: un | un. | pç | UN | unid.
unitHour: h | horas | hora | dia | dias
unitOther: kg | m | l | cx | conj. | pac. | m² | mês | rolo | vg
itemGroup: Materiais | Mão de obra | Serviços | Peças | Consumíveis | Deslocações | Fase 1 | Rés do chão | Equipamento | Software | Cozinha | Casa de banho
partCompany: Empresa | Nome | Firma | Denominação
partContact: Contacto | Pessoa de contacto
partStreet: Morada | Rua | Endereço
partTown: Localidade | Cidade
partCode: Código postal | Cód. postal | CEP
partRegion: Distrito | Estado | Região
partCountry: País | PAÍS
quoteReference: Referência de pagamento: {reference} | Indique {reference} na sua transferência. | Descritivo: {reference}
`)
