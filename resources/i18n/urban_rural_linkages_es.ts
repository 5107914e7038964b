<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>UrbanRuralLinkages</name>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/accessibilitymeasures.py"/>
        <source>Accessibility measures</source>
        <translation>Medidas de accesibilidad</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/accessibilitymeasures.py"/>
        <source>Measures, from a table of travel times, what each place can reach: how much within a time, the time to the nearest, gravity with six decays, floating catchment areas (2SFCA, E2SFCA, 3SFCA, M2SFCA, BFCA) that share a supply among those who reach for it, and spatial availability, whose scores add up to the supply. Pairs that the table does not have cannot be reached. Every place is kept: a score that does not exist is empty, a measured nothing is 0.</source>
        <translation>Mide, a partir de una tabla de tiempos de viaje, lo que puede alcanzar cada lugar: cuánto dentro de un tiempo, el tiempo hasta lo más cercano, gravedad con seis decaimientos, áreas de servicio flotantes (2SFCA, E2SFCA, 3SFCA, M2SFCA, BFCA), que reparten una oferta entre quienes acuden a ella, y disponibilidad espacial, cuyas puntuaciones suman la oferta. Los pares que no figuran en la tabla no se pueden alcanzar. Se conservan todos los lugares: una puntuación que no existe queda vacía; si lo medido es nada, vale 0.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/accessibilitymeasures.py"/>
        <source>accessibility, gravity, 2SFCA, floating catchment, opportunities, supply, demand, accesibilidad, gravedad, oportunidades, oferta, demanda</source>
        <translation>accesibilidad, gravedad, 2SFCA, oportunidades, oferta, demanda, accessibility, gravity, floating catchment, opportunities, supply, demand</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/accessibilitymeasures.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/odmatrix.py"/>
        <source>Travel times</source>
        <translation>Tiempos de viaje</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/accessibilitymeasures.py"/>
        <source>One row a pair, as the origin-destination matrix writes it.</source>
        <translation>Una fila por par, tal como la escribe la matriz origen-destino.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/accessibilitymeasures.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_inputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/odmatrix.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/flow_inputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/flow_outputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/functionalurbanareas.py"/>
        <source>Origin</source>
        <translation>Origen</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/accessibilitymeasures.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_inputs.py"/>
        <source>The place of demand.</source>
        <translation>El lugar de la demanda.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/accessibilitymeasures.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_inputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/odmatrix.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/flow_inputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/flow_outputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/functionalurbanareas.py"/>
        <source>Destination</source>
        <translation>Destino</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/accessibilitymeasures.py"/>
        <source>The place of supply.</source>
        <translation>El lugar de la oferta.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/accessibilitymeasures.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/odmatrix.py"/>
        <location filename="../../urban_rural_linkages/core/assessment/report/findings.py"/>
        <location filename="../../urban_rural_linkages/gui/dock/measures_panel.py"/>
        <source>Cost</source>
        <translation>Coste</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/accessibilitymeasures.py"/>
        <source>Minutes, or another cost.</source>
        <translation>Minutos u otro coste.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/accessibilitymeasures.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_inputs.py"/>
        <source>Demand</source>
        <translation>Demanda</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/accessibilitymeasures.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_inputs.py"/>
        <source>The places where people live.</source>
        <translation>Los lugares donde vive la gente.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/accessibilitymeasures.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_inputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/populationcoverage.py"/>
        <source>Code of the place</source>
        <translation>Código del lugar</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/accessibilitymeasures.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_inputs.py"/>
        <source>As the origins of the table.</source>
        <translation>Como los orígenes de la tabla.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/accessibilitymeasures.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_inputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_outputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/coverage_outputs.py"/>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/accessibilitymeasures.py"/>
        <source>How many live there; not needed by cumulative, closest and gravity.</source>
        <translation>Cuántas viven allí; no hace falta para cumulative, closest y gravity.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/accessibilitymeasures.py"/>
        <source>Supply</source>
        <translation>Oferta</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/accessibilitymeasures.py"/>
        <source>The services.</source>
        <translation>Los servicios.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/accessibilitymeasures.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_inputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_outputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/traveltimeraster.py"/>
        <source>Code of the service</source>
        <translation>Código del servicio</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/accessibilitymeasures.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_inputs.py"/>
        <source>As the destinations of the table.</source>
        <translation>Como los destinos de la tabla.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/accessibilitymeasures.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_inputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_outputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Capacity</source>
        <translation>Capacidad</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/accessibilitymeasures.py"/>
        <source>Beds, places, jobs; 0 is allowed.</source>
        <translation>Camas, plazas, empleos; se admite 0.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/accessibilitymeasures.py"/>
        <location filename="../../urban_rural_linkages/core/assessment/report/findings.py"/>
        <location filename="../../urban_rural_linkages/gui/dock/measures_panel.py"/>
        <source>Measure</source>
        <translation>Medida</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/accessibilitymeasures.py"/>
        <source>Which one.</source>
        <translation>Cuál se calcula.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/accessibilitymeasures.py"/>
        <source>Decay</source>
        <translation>Decaimiento</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/accessibilitymeasures.py"/>
        <source>How the weight falls with the cost.</source>
        <translation>Cómo disminuye el peso con el coste.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/accessibilitymeasures.py"/>
        <source>Cutoff</source>
        <translation>Corte</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/accessibilitymeasures.py"/>
        <source>The largest cost that counts, inclusive: what lies beyond it weighs nothing, in every measure and decay. Left empty it is 30; closest, balancing, gravity with a decay that never ends and steps, which end by themselves, then have none.</source>
        <translation>El mayor coste que cuenta, inclusive: lo que está más allá no pesa nada, en todas las medidas y con todos los decaimientos. Si se deja vacío es 30; closest, balancing, gravity con un decaimiento que no termina nunca y los escalones, que terminan por sí mismos, no tienen entonces ninguno.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/accessibilitymeasures.py"/>
        <source>Turning point (logistic)</source>
        <translation>Punto de inflexión (logística)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/accessibilitymeasures.py"/>
        <source>The cost at which the logistic decay is about one half; the cutoff unless given.</source>
        <translation>El coste en el que el decaimiento logístico vale aproximadamente la mitad; si no se indica, el límite.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/accessibilitymeasures.py"/>
        <source>Beta</source>
        <translation>Beta</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/accessibilitymeasures.py"/>
        <source>Of the exponential and power decays.</source>
        <translation>De los decaimientos exponencial y potencial.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/accessibilitymeasures.py"/>
        <source>Sigma</source>
        <translation>Sigma</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/accessibilitymeasures.py"/>
        <source>Of the gaussian and logistic decays.</source>
        <translation>De los decaimientos gaussiano y logístico.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/accessibilitymeasures.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/cohortprojection.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/labourmarketareas.py"/>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/accessibilitymeasures.py"/>
        <source>Such as 10:1,20:0.68,30:0.22: each weight holds up to and including its edge.</source>
        <translation>P. ej. 10:1,20:0.68,30:0.22: cada peso vale hasta su límite, este incluido.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/accessibilitymeasures.py"/>
        <source>Alpha</source>
        <translation>Alfa</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/accessibilitymeasures.py"/>
        <source>Exponent of the people in spatial availability.</source>
        <translation>Exponente de las personas en la disponibilidad espacial.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/accessibilitymeasures.py"/>
        <source>Supply to be reached (closest)</source>
        <translation>Oferta que se debe alcanzar (closest)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/accessibilitymeasures.py"/>
        <source>How much supply the measure 'closest' is to reach.</source>
        <translation>Cuánta oferta debe alcanzar la medida 'closest'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/accessibilitymeasures.py"/>
        <source>Accessibility</source>
        <translation>Accesibilidad</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/accessibilitymeasures.py"/>
        <source>The places with their score.</source>
        <translation>Los lugares con su puntuación.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/accessibilitymeasures.py"/>
        <source>Supply per person</source>
        <translation>Oferta por persona</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/accessibilitymeasures.py"/>
        <source>Each service with its supply per person who reaches for it (floating catchments only).</source>
        <translation>Cada servicio con su oferta por persona que acude a él (solo áreas de servicio flotantes).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/accessibilitymeasures.py"/>
        <source>Read the table of times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/accessibilitymeasures.py"/>
        <source>Measure the access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/accessibilitymeasures.py"/>
        <source>Score ({measure})</source>
        <translation>Puntuación ({measure})</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/accessibilitymeasures.py"/>
        <source>New in this version: CUTOFF leaves out what costs more than {cutoff}, in every measure and decay. It used to leave out nothing here.</source>
        <translation>Nuevo en esta versión: CUTOFF excluye lo que cuesta más de {cutoff}, en todas las medidas y con todos los decaimientos. Antes, aquí no excluía nada.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/accessibilitymeasures.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/od_inputs.py"/>
        <source>Pairs of '{layer}'</source>
        <translation>Pares de «{layer}»</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/accessibilitymeasures.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/od_inputs.py"/>
        <source>that the table also has with a smaller cost</source>
        <translation>que la tabla tiene también con un coste menor</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/accessibilitymeasures.py"/>
        <source>beyond the cutoff of {cutoff}</source>
        <translation>más allá del límite de {cutoff}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_inputs.py"/>
        <source>Travel time</source>
        <translation>Tiempo de viaje</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_inputs.py"/>
        <source>Minutes to the nearest service, with the raster of which that is; for the nearest and for bands.</source>
        <translation>Minutos hasta el servicio más cercano, con el ráster que dice cuál es; para el más cercano y para las bandas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_inputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/travel.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/traveltimeraster.py"/>
        <source>Nearest service</source>
        <translation>Servicio más cercano</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_inputs.py"/>
        <source>Its number, as the travel time raster writes it.</source>
        <translation>Su número, tal como lo escribe el ráster de tiempo de viaje.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_inputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/traveltimeraster.py"/>
        <source>Friction</source>
        <translation>Fricción</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_inputs.py"/>
        <source>Seconds per metre; for every method.</source>
        <translation>Segundos por metro; para todos los métodos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_inputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/traveltimeraster.py"/>
        <source>Speeds</source>
        <translation>Velocidades</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_inputs.py"/>
        <source>Kilometres an hour, in place of friction.</source>
        <translation>Kilómetros por hora, en lugar de la fricción.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_inputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/coverage_outputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/servicecatchments.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/traveltimeraster.py"/>
        <location filename="../../urban_rural_linkages/algorithms/data/check_inputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/report.py"/>
        <location filename="../../urban_rural_linkages/gui/demo.py"/>
        <source>Services</source>
        <translation>Servicios</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_inputs.py"/>
        <source>Points; for a time raster those that it was made with.</source>
        <translation>Puntos; para un ráster de tiempo, aquellos con los que se hizo.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_inputs.py"/>
        <source>Names the catchments and breaks ties.</source>
        <translation>Identifica las áreas de servicio y resuelve los empates.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_inputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/sparseareas.py"/>
        <source>Population grid</source>
        <translation>Malla de población</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_inputs.py"/>
        <source>Persons per cell, on the cells of the times.</source>
        <translation>Personas por celda, en las celdas de los tiempos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_inputs.py"/>
        <source>Table of times</source>
        <translation>Tabla de tiempos</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_inputs.py"/>
        <source>In place of rasters: one row a pair, as the origin-destination matrix writes it.</source>
        <translation>En lugar de rásteres: una fila por par, tal como la escribe la matriz origen-destino.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_inputs.py"/>
        <source>The service.</source>
        <translation>El servicio.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_inputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/odmatrix.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/overlay.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/priority.py"/>
        <source>Minutes</source>
        <translation>Minutos</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_inputs.py"/>
        <source>Of the pair.</source>
        <translation>Del par.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_inputs.py"/>
        <source>How many live there.</source>
        <translation>Cuántas personas viven allí.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_inputs.py"/>
        <source>Services of the table</source>
        <translation>Servicios de la tabla</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_inputs.py"/>
        <source>Needed only where they are not given as services above.</source>
        <translation>Solo hacen falta si no se indican arriba como servicios.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_inputs.py"/>
        <source>Code of the service (table)</source>
        <translation>Código del servicio (tabla)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_inputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/populationcoverage.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Thresholds (minutes)</source>
        <translation>Umbrales (minutos)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_inputs.py"/>
        <source>Edges of the bands, inclusive; with Huff and capacity the last is the farthest that anybody goes.</source>
        <translation>Límites de las bandas, inclusivos; con Huff y con capacidad, el último es el máximo que se desplaza cualquier persona.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_inputs.py"/>
        <source>People that each service can take; with Huff, what attracts. A field of the services, be they of a surface or of a table.</source>
        <translation>Personas que puede atender cada servicio; con Huff, lo que atrae. Un campo de los servicios, sean de una superficie o de una tabla.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_inputs.py"/>
        <source>Order</source>
        <translation>Orden</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_inputs.py"/>
        <source>Who fills up first: the service with most people around it, or by a field.</source>
        <translation>Quién se llena primero: el servicio con más personas a su alrededor, o según un campo.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_inputs.py"/>
        <source>Field of the order</source>
        <translation>Campo del orden</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_inputs.py"/>
        <source>The lowest number goes first.</source>
        <translation>El número más bajo va primero.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_inputs.py"/>
        <source>Alpha (Huff)</source>
        <translation>Alfa (Huff)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_inputs.py"/>
        <source>Exponent of the attraction.</source>
        <translation>Exponente de la atracción.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_inputs.py"/>
        <source>Beta (Huff)</source>
        <translation>Beta (Huff)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_inputs.py"/>
        <source>Exponent of the minutes; times under a minute count as one.</source>
        <translation>Exponente de los minutos; los tiempos de menos de un minuto cuentan como uno.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_inputs.py"/>
        <source>Give one source of travel times; {count} were given.</source>
        <translation>Indique una sola fuente de tiempos de viaje; se indicaron {count}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_inputs.py"/>
        <source>TIME with ALLOCATION, FRICTION or SPEEDS with SERVICES, or a table OD with DEMAND and SUPPLY.</source>
        <translation>TIME con ALLOCATION, FRICTION o SPEEDS con SERVICES, o una tabla OD con DEMAND y SUPPLY.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_inputs.py"/>
        <source>{source} needs {missing} too.</source>
        <translation>{source} necesita también {missing}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_inputs.py"/>
        <source>Give it, or another source of times.</source>
        <translation>Indíquelo, o indique otra fuente de tiempos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_inputs.py"/>
        <source>Nothing says in which order the services fill up.</source>
        <translation>Nada indica en qué orden se llenan los servicios.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_inputs.py"/>
        <source>Choose the field of the order (ORDER_FIELD), or the order by population.</source>
        <translation>Elija el campo del orden (ORDER_FIELD) o el orden por población.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_outputs.py"/>
        <source>From (min)</source>
        <translation>Desde (min)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_outputs.py"/>
        <source>Up to (min)</source>
        <translation>Hasta (min)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_outputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/overlay_outputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/priority_outputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/functional.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/overlay.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/grid_outputs.py"/>
        <source>Area (km2)</source>
        <translation>Superficie (km2)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_outputs.py"/>
        <source>Probability of going there (0-1)</source>
        <translation>Probabilidad de acudir (0-1)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_outputs.py"/>
        <source>People of the catchment</source>
        <translation>Personas del área de servicio</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_outputs.py"/>
        <source>People served</source>
        <translation>Personas atendidas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_outputs.py"/>
        <source>Capacity left over (negative: too little; empty with Huff, where it attracts and limits nothing)</source>
        <translation>Capacidad sobrante (negativa: insuficiente; vacía con Huff, donde atrae y no limita nada)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_outputs.py"/>
        <source>People whom no service serves: {people}.</source>
        <translation>Personas a las que no atiende ningún servicio: {people}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_outputs.py"/>
        <source>whom no service serves</source>
        <translation>a las que no atiende ningún servicio</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_outputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/coverage_account.py"/>
        <source>with an unknown number of people</source>
        <translation>con un número de habitantes desconocido</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_outputs.py"/>
        <source>Places or cells with people</source>
        <translation>Lugares o celdas con habitantes</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_outputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/servicecatchments.py"/>
        <source>People left over</source>
        <translation>Personas sin atender</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/coverage_account.py"/>
        <source>People of '{group}'</source>
        <translation>Personas de «{group}»</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/coverage_account.py"/>
        <source>Places or cells of '{group}'</source>
        <translation>Lugares o celdas de «{group}»</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/coverage_account.py"/>
        <source>People of '{group}' in no zone: {people}. They are counted in the row 'outside'.</source>
        <translation>Personas de «{group}» en ninguna zona: {people}. Se cuentan en la fila «fuera».</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/coverage_account.py"/>
        <source>without any place or cell</source>
        <translation>sin ningún lugar ni celda</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/coverage_account.py"/>
        <source>Zones of '{layer}'</source>
        <translation>Zonas de «{layer}»</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/coverage_account.py"/>
        <source>The zones of '{layer}' overlap: {people} people are counted in several of them. The figures of the whole region count each once.</source>
        <translation>Las zonas de «{layer}» se solapan: {people} personas se cuentan en varias de ellas. Las cifras de toda la región cuentan a cada una una sola vez.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/coverage_account.py"/>
        <source>Layer '{layer}' has no field 'status', so that {count} rows without minutes count as unreachable. Its field '{field}' holds such words: rename it to status.</source>
        <translation>La capa «{layer}» no tiene el campo «status», de modo que {count} filas sin minutos cuentan como inaccesibles. Su campo «{field}» contiene esas palabras: cámbiele el nombre a status.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/coverage_account.py"/>
        <source>Layer '{layer}' has no field 'status', so that {count} rows without minutes count as unreachable.</source>
        <translation>La capa «{layer}» no tiene el campo «status», de modo que {count} filas sin minutos cuentan como inaccesibles.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/coverage_inputs.py"/>
        <source>Time rasters were given without a population grid.</source>
        <translation>Se indicaron rásteres de tiempos sin malla de población.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/coverage_inputs.py"/>
        <source>Give POPULATION, persons per cell.</source>
        <translation>Indique POPULATION, personas por celda.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/coverage_inputs.py"/>
        <source>There are {reach} reach rasters for {times} time rasters.</source>
        <translation>Hay {reach} rásteres de alcance para {times} rásteres de tiempos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/coverage_inputs.py"/>
        <source>Give one for each, in the same order, or none.</source>
        <translation>Indique uno para cada uno, en el mismo orden, o ninguno.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/coverage_inputs.py"/>
        <source>outside</source>
        <translation>fuera</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/coverage_inputs.py"/>
        <source>Nothing says how many people live in the places of layer '{layer}'.</source>
        <translation>Nada indica cuántas personas viven en los lugares de la capa '{layer}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/coverage_inputs.py"/>
        <source>Choose the fields of people (GROUP_FIELDS), or write GROUP_SPEC.</source>
        <translation>Elija los campos de personas (GROUP_FIELDS) o escriba GROUP_SPEC.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/coverage_inputs.py"/>
        <source>Layer '{layer}', field 'status': '{value}' is no status of travel times.</source>
        <translation>Capa '{layer}', campo 'status': '{value}' no es un estado de tiempos de viaje.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/coverage_inputs.py"/>
        <source>It must be one of {names}; rename the field where it means something else.</source>
        <translation>Debe ser uno de {names}; cambie el nombre del campo si significa otra cosa.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/coverage_inputs.py"/>
        <source>{count} fields were chosen as the travel time of layer '{layer}'.</source>
        <translation>Se eligieron {count} campos como tiempo de viaje de la capa '{layer}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/coverage_inputs.py"/>
        <source>Choose one; services are told apart by the field SERVICE.</source>
        <translation>Elija uno; los servicios se distinguen por el campo SERVICE.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/coverage_inputs.py"/>
        <source>Nothing says which rows of layer '{layer}' are of the same place.</source>
        <translation>Nada indica qué filas de la capa '{layer}' son del mismo lugar.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/coverage_inputs.py"/>
        <source>Choose the code of the place (DEMAND_ID).</source>
        <translation>Elija el código del lugar (DEMAND_ID).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/coverage_outputs.py"/>
        <source>Zone</source>
        <translation>Zona</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/coverage_outputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/populationcoverage.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/services.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access_people.py"/>
        <source>Service</source>
        <translation>Servicio</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/coverage_outputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/assessment/attributeshare.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/agestructure.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/ages.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/coverage_outputs.py"/>
        <source>Threshold (min)</source>
        <translation>Umbral (min)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/coverage_outputs.py"/>
        <source>People within</source>
        <translation>Personas dentro del umbral</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/coverage_outputs.py"/>
        <source>Share within (0-1)</source>
        <translation>Proporción dentro (0-1)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/coverage_outputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access_people.py"/>
        <source>People beyond</source>
        <translation>Personas más allá del umbral</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/coverage_outputs.py"/>
        <source>People whom no way leads there</source>
        <translation>Personas sin acceso</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/coverage_outputs.py"/>
        <source>All people</source>
        <translation>Total de personas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/coverage_outputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access.py"/>
        <source>Median (min)</source>
        <translation>Mediana (min)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/coverage_outputs.py"/>
        <source>Mean (min)</source>
        <translation>Media (min)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/coverage_outputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access.py"/>
        <source>Longest (min)</source>
        <translation>Máximo (min)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/coverage_outputs.py"/>
        <source>Gini of the times (0-1)</source>
        <translation>Gini de los tiempos (0-1)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/coverage_outputs.py"/>
        <source>People beyond {minutes} minutes ({group})</source>
        <translation>Personas a más de {minutes} minutos ({group})</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/coverage_outputs.py"/>
        <source>beyond</source>
        <translation>más allá</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/coverage_outputs.py"/>
        <source>no way there</source>
        <translation>sin acceso</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/coverage_outputs.py"/>
        <source>People more than {minutes} minutes away</source>
        <translation>Personas a más de {minutes} minutos</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/coverage_outputs.py"/>
        <source>Their share (0-1)</source>
        <translation>Su proporción (0-1)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/coverage_outputs.py"/>
        <source>The service that most of them lack</source>
        <translation>El servicio del que carecen más personas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/frictionsurface.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Friction surface</source>
        <translation>Superficie de fricción</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/frictionsurface.py"/>
        <source>Lays roads over land cover and writes how long it takes to cross a metre of each cell: the fastest way through a cell wins, and a road touches every cell that it crosses. Land is crossed on foot by the speeds of its class; classes without a speed, water and barriers are closed, except to a road. For motorways and bridges use the network: on cells wider than 250 m roads that only pass over each other seem to meet.</source>
        <translation>Superpone las carreteras a la cobertura del suelo y escribe cuánto se tarda en cruzar un metro de cada celda: prevalece el paso más rápido por la celda, y una carretera afecta a todas las celdas que cruza. El terreno se cruza a pie, a la velocidad de su clase; las clases sin velocidad, el agua y las barreras están cerradas, salvo para una carretera. Para autopistas y puentes, use la red: en celdas de más de 250 m de lado, las carreteras que solo pasan una sobre otra parecen cruzarse.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/frictionsurface.py"/>
        <source>friction, speed, land cover, roads, cost surface, fricción, velocidad, cobertura del suelo, carreteras, superficie de coste</source>
        <translation>fricción, velocidad, cobertura del suelo, carreteras, superficie de coste, friction, speed, land cover, roads, cost surface</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/frictionsurface.py"/>
        <source>Land cover</source>
        <translation>Cobertura del suelo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/frictionsurface.py"/>
        <source>Classes; the result lies on its cells unless an extent or a cell size is given.</source>
        <translation>Clases; el resultado se ajusta a sus celdas salvo que se indique una extensión o un tamaño de celda.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/frictionsurface.py"/>
        <source>Legend of the land cover</source>
        <translation>Leyenda de la cobertura del suelo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/frictionsurface.py"/>
        <source>Whose classes they are, for the default speeds.</source>
        <translation>De quién son las clases, para las velocidades por defecto.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/frictionsurface.py"/>
        <source>Speeds by class</source>
        <translation>Velocidades por clase</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/frictionsurface.py"/>
        <source>A table of your own with the columns class, speed_kmh and mode (walk, bicycle or car).</source>
        <translation>Una tabla propia con las columnas class, speed_kmh y mode (walk, bicycle o car).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/frictionsurface.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <location filename="../../urban_rural_linkages/gui/demo.py"/>
        <source>Roads</source>
        <translation>Carreteras</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/frictionsurface.py"/>
        <source>Lines of the roads.</source>
        <translation>Líneas de las carreteras.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/frictionsurface.py"/>
        <source>Barriers</source>
        <translation>Barreras</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/frictionsurface.py"/>
        <source>Lines or polygons that are crossed on roads alone.</source>
        <translation>Líneas o polígonos que solo se cruzan por carretera.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/frictionsurface.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/traveltimeraster.py"/>
        <source>Means of travel</source>
        <translation>Medio de transporte</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/frictionsurface.py"/>
        <source>By car on roads alone; on foot everywhere; or on foot to the road and by car on it.</source>
        <translation>En coche, solo por carretera; a pie por todas partes; o a pie hasta la carretera y en coche por ella.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/frictionsurface.py"/>
        <source>Walking speed on roads (km/h)</source>
        <translation>Velocidad a pie por carretera (km/h)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/frictionsurface.py"/>
        <source>On foot, on every road.</source>
        <translation>A pie, en todas las carreteras.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/frictionsurface.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/dasymetric.py"/>
        <source>Extent</source>
        <translation>Extensión</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/frictionsurface.py"/>
        <source>Of the result; that of the land cover, or of the roads, unless given.</source>
        <translation>Del resultado; si no se indica, la de la cobertura del suelo o la de las carreteras.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/frictionsurface.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/dasymetric.py"/>
        <source>Cell (m)</source>
        <translation>Celda (m)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/frictionsurface.py"/>
        <source>Side of a cell where the land cover does not give it, in metres on the ground in the middle of the extent.</source>
        <translation>Lado de la celda cuando no lo da la cobertura del suelo, en metros sobre el terreno en el centro de la extensión.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/frictionsurface.py"/>
        <source>Friction (s/m)</source>
        <translation>Fricción (s/m)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/frictionsurface.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/traveltimeraster.py"/>
        <source>Seconds per metre; no data is a barrier.</source>
        <translation>Segundos por metro; sin dato es una barrera.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/frictionsurface.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/speeds.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Speed (km/h)</source>
        <translation>Velocidad (km/h)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/frictionsurface.py"/>
        <source>The same as kilometres an hour.</source>
        <translation>Lo mismo, en kilómetros por hora.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/frictionsurface.py"/>
        <source>Means of travel by cell</source>
        <translation>Medio de transporte por celda</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/frictionsurface.py"/>
        <source>1 on foot, 2 by bicycle, 3 by car.</source>
        <translation>1 a pie, 2 en bicicleta, 3 en coche.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/frictionsurface.py"/>
        <source>There is nothing to travel on.</source>
        <translation>No hay nada por donde desplazarse.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/frictionsurface.py"/>
        <source>Give land cover, roads, or both.</source>
        <translation>Indique la cobertura del suelo, las carreteras o ambas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/frictionsurface.py"/>
        <source>By car one needs roads.</source>
        <translation>En coche hacen falta carreteras.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/frictionsurface.py"/>
        <source>Give ROADS, or choose another means of travel.</source>
        <translation>Indique ROADS o elija otro medio de transporte.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/frictionsurface.py"/>
        <source>Look up the land</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/frictionsurface.py"/>
        <source>Lay the roads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/frictionsurface.py"/>
        <source>Join land, roads and barriers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/line_speeds.py"/>
        <source>Layer '{layer}' is read as {source}; fields that were not chosen and are read too: {fields}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/line_speeds.py"/>
        <source>Nothing says how fast the lines of layer '{layer}' are.</source>
        <translation>Nada indica a qué velocidad se circula por las líneas de la capa «{layer}».</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/line_speeds.py"/>
        <source>Choose a field of speeds in km/h (SPEED), or of OpenStreetMap classes (HIGHWAY).</source>
        <translation>Elija un campo de velocidades en km/h (SPEED) o de clases de OpenStreetMap (HIGHWAY).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/line_speeds.py"/>
        <source>Ferries of layer '{layer}': {count}; those without a duration, which are closed: {closed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/line_speeds.py"/>
        <source>without a class of road</source>
        <translation>sin clase de vía</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/line_speeds.py"/>
        <source>without a speed, which are closed</source>
        <translation>sin velocidad, que quedan cerradas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/line_speeds.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/places_account.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/services.py"/>
        <source>without a geometry</source>
        <translation>sin geometría</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/line_speeds.py"/>
        <source>of a class of road that is closed to {mode}</source>
        <translation>de una clase de vía cerrada a {mode}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/line_speeds.py"/>
        <source>that their access closes to {mode}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/line_speeds.py"/>
        <source>with a speed of 0 or less</source>
        <translation>con una velocidad de 0 o menos</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/line_speeds.py"/>
        <source>Lines of '{layer}'</source>
        <translation>Líneas de «{layer}»</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/line_speeds.py"/>
        <source>Length of the lines of '{layer}'</source>
        <translation>Longitud de las líneas de «{layer}»</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/network_inputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/speeds.py"/>
        <source>No network was given.</source>
        <translation>No se indicó ninguna red.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/network_inputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/speeds.py"/>
        <source>Give the roads as NETWORK, or choose the cost 'straight'.</source>
        <translation>Indique las carreteras como NETWORK o elija el coste 'straight'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/network_inputs.py"/>
        <source>Lines of '{layer}' without a speed: {count}. Ways by distance over them have no minutes, and the limit of minutes does not hold for them.</source>
        <translation>Líneas de «{layer}» sin velocidad: {count}. Los recorridos por distancia que pasan por ellas no tienen minutos, y el límite de minutos no rige para ellos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/network_inputs.py"/>
        <source>The network is in {count} separate parts; {percent} % of its length is not in the largest one.</source>
        <translation>La red está en {count} partes separadas; el {percent} % de su longitud no está en la mayor.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <source>Travel time to services</source>
        <translation>Tiempo de viaje a los servicios</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <source>Finds, for every place where people live, the nearest service of each type, the time to it and the mean time to the nearest three (Eurostat's measure): over a network of roads, by car or on foot, or in straight lines. Roads carry a speed, or an OpenStreetMap class and speed limit; places and services are tied to the nearest point of a road. Separate parts of the network are reported, and people whom no road leads to a service are told apart from those beyond the limit.

With the cost 'straight' no network is needed: distances are measured on the ellipsoid, lengthened by a detour factor and travelled at one speed; that is an approximation, and no driving time. Services outside the study area are used by default, because people do cross borders, and are always listed with their distance.</source>
        <translation>Busca, para cada lugar donde vive la gente, el servicio más cercano de cada tipo, el tiempo hasta él y el tiempo medio hasta los tres más cercanos (la medida de Eurostat): por una red de carreteras, en coche o a pie, o en línea recta. Las carreteras llevan una velocidad, o una clase de OpenStreetMap y un límite de velocidad; los lugares y los servicios se unen al punto más cercano de una carretera. Se informa de las partes separadas de la red, y las personas a las que ninguna carretera lleva a un servicio se distinguen de las que están más allá del límite.

Con el coste 'straight' no hace falta red: las distancias se miden sobre el elipsoide, se alargan con un factor de rodeo y se recorren a una sola velocidad; es una aproximación, no un tiempo de conducción. Los servicios de fuera del área de estudio se usan por defecto, porque la gente cruza los límites administrativos, y siempre se enumeran con su distancia.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <source>accessibility, travel time, nearest, services, hospital, distance, accesibilidad, tiempo de viaje, servicios, distancia, isócronas</source>
        <translation>accessibility, travel time, nearest, services, hospital, distance, accesibilidad, tiempo de viaje, servicios, distancia, isócronas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <source>Places where people live</source>
        <translation>Lugares donde vive la gente</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <source>Settlements, cells or municipalities; areas stand for a point on their surface.</source>
        <translation>Núcleos de población, celdas o municipios; los polígonos se representan por un punto interior.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <source>Names the place in messages.</source>
        <translation>Identifica el lugar en los mensajes.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <source>Points of the services; areas stand for a point on their surface.</source>
        <translation>Puntos de los servicios; los polígonos se representan por un punto interior.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <source>Names the nearest service in the result.</source>
        <translation>Identifica el servicio más cercano en el resultado.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/services.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/travel.py"/>
        <location filename="../../urban_rural_linkages/algorithms/data/check_inputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access_times.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Type of service</source>
        <translation>Tipo de servicio</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <source>One result is made for each type.</source>
        <translation>Se obtiene un resultado para cada tipo.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/odmatrix.py"/>
        <source>What is measured: time or distance over the network, or straight lines.</source>
        <translation>Qué se mide: tiempo o distancia por la red, o líneas rectas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/odmatrix.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/traveltimeraster.py"/>
        <source>Limit (minutes)</source>
        <translation>Límite (minutos)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <source>Services farther than this are not looked for; 0 means no limit.</source>
        <translation>No se buscan servicios más allá de este tiempo; 0 significa sin límite.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <source>Nearest services to average</source>
        <translation>Servicios más cercanos para la media</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <source>How many of the nearest services the mean time takes.</source>
        <translation>Cuántos de los servicios más cercanos entran en el tiempo medio.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <source>Study area</source>
        <translation>Área de estudio</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <source>Polygons of the region; services outside are listed with their distance to it. Without it, the hull of the places is taken.</source>
        <translation>Polígonos de la región; los servicios de fuera se enumeran con su distancia a ella. Si falta, se toma la envolvente de los lugares.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <source>Services outside the study area</source>
        <translation>Servicios fuera del área de estudio</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <source>Use them, because people cross borders, or ignore them.</source>
        <translation>Usarlos, porque la gente cruza los límites administrativos, o no tenerlos en cuenta.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/traveltimeraster.py"/>
        <source>Direction</source>
        <translation>Sentido</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <source>Whether people travel to the service, or it to them.</source>
        <translation>Si la gente va al servicio o el servicio va a la gente.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <source>The places, once for each type of service, with the nearest service, minutes and kilometres; unknown where none is within the limit, and the status says why.</source>
        <translation>Los lugares, una vez por cada tipo de servicio, con el servicio más cercano, los minutos y los kilómetros; sin dato donde no hay ninguno dentro del límite, y el estado indica por qué.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <source>Report on services</source>
        <translation>Informe de los servicios</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <source>Every service: where it lies, how far outside the study area, whether it was used, and why not.</source>
        <translation>Todos los servicios: dónde están, a qué distancia del área de estudio, si se han usado y por qué no.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <source>Places and types without a service within the limit</source>
        <translation>Lugares y tipos sin servicio dentro del límite</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <source>Separate parts of the network</source>
        <translation>Partes inconexas de la red</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <source>Read the services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/odmatrix.py"/>
        <source>Origin-destination matrix</source>
        <translation>Matriz origen-destino</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/odmatrix.py"/>
        <source>Measures the time and the way from every origin to every destination, or to the nearest of them, or to those within a limit: over a network, or in straight lines where there is none. Pairs that no way joins, or that lie beyond the limit, have no row.</source>
        <translation>Mide el tiempo y el recorrido de cada origen a cada destino, al más cercano o a los que están dentro de un límite: por una red o, donde no la hay, en línea recta. Los pares que ningún camino une, o que superan el límite, no tienen fila.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/odmatrix.py"/>
        <source>origin, destination, matrix, OD, travel time, network, origen, destino, matriz, tiempo de viaje, red</source>
        <translation>origen, destino, matriz, tiempo de viaje, red, OD, origin, destination, matrix, travel time, network</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/odmatrix.py"/>
        <source>Origins</source>
        <translation>Orígenes</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/odmatrix.py"/>
        <source>Where the ways start.</source>
        <translation>Donde empiezan los recorridos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/odmatrix.py"/>
        <source>Code of the origin</source>
        <translation>Código del origen</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/odmatrix.py"/>
        <source>Names the origins in the table.</source>
        <translation>Identifica los orígenes en la tabla.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/odmatrix.py"/>
        <source>Destinations</source>
        <translation>Destinos</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/odmatrix.py"/>
        <source>Where they end.</source>
        <translation>Donde terminan.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/odmatrix.py"/>
        <source>Code of the destination</source>
        <translation>Código del destino</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/odmatrix.py"/>
        <source>Names the destinations in the table.</source>
        <translation>Identifica los destinos en la tabla.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/odmatrix.py"/>
        <source>Farther pairs have no row; 0 means no limit.</source>
        <translation>Los pares más alejados no tienen fila; 0 significa sin límite.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/odmatrix.py"/>
        <source>Nearest destinations</source>
        <translation>Destinos más cercanos</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/odmatrix.py"/>
        <source>How many rows an origin has at most; 0 means all.</source>
        <translation>Cuántas filas tiene como máximo un origen; 0 significa todas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/odmatrix.py"/>
        <source>One row a pair: origin, destination, minutes and kilometres.</source>
        <translation>Una fila por par: origen, destino, minutos y kilómetros.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/odmatrix.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/places_account.py"/>
        <source>Pairs</source>
        <translation>Pares</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/odmatrix.py"/>
        <source>Kilometres</source>
        <translation>Kilómetros</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/pairs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/travel.py"/>
        <location filename="../../urban_rural_linkages/algorithms/assessment/networkaudit.py"/>
        <source>Read the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/pairs.py"/>
        <source>Measure the pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/places_account.py"/>
        <source>farther from the network than {limit} m</source>
        <translation>a más de {limit} m de la red</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/places_account.py"/>
        <source>Places of '{layer}'</source>
        <translation>Lugares de «{layer}»</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/places_account.py"/>
        <source>Points of the places of '{layer}', of which the nearest counts</source>
        <translation>Puntos de los lugares de «{layer}», de los que cuenta el más cercano</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/places_account.py"/>
        <source>beyond the limit of {limit} minutes, not joined by any way, or not among the nearest ones</source>
        <translation>más allá del límite de {limit} minutos, sin ningún camino que los una, o que no están entre los más cercanos</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/places_account.py"/>
        <source>New in this version: {places} places and {services} services are tied to a farther line, because the nearest is a stub or an island from which nothing is reached. ISLANDS = use ties them to it.</source>
        <translation>Nuevo en esta versión: {places} lugares y {services} servicios se unen a una línea más lejana, porque la más cercana es un ramal o una isla desde la que no se llega a nada. ISLANDS = use los une a ella.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/populationcoverage.py"/>
        <source>Population coverage</source>
        <translation>Cobertura de población</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/populationcoverage.py"/>
        <source>Counts the people within each threshold of every service and those beyond it, by zone and by group of sex and age, from time rasters and population grids, or from places with their travel times. Thresholds are inclusive. People whom no way leads to a service are counted apart: they are no 'more than an hour'. The row 'all' asks for every service at once.</source>
        <translation>Cuenta las personas que están dentro de cada umbral de cada servicio y las que están más allá, por zona y por grupo de sexo y edad, a partir de rásteres de tiempo y mallas de población, o de lugares con sus tiempos de viaje. Los umbrales son inclusivos. Las personas a las que ningún camino lleva a un servicio se cuentan aparte: no están 'a más de una hora'. La fila 'todos' exige todos los servicios a la vez.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/populationcoverage.py"/>
        <source>coverage, population, thirty minutes, service, access, sex, age, cobertura, población, treinta minutos, servicio, acceso, sexo, edad</source>
        <translation>cobertura, población, treinta minutos, servicio, acceso, sexo, edad, coverage, population, thirty minutes, service, access, sex, age</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/populationcoverage.py"/>
        <source>Time rasters</source>
        <translation>Rásteres de tiempo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/populationcoverage.py"/>
        <source>Minutes to the nearest service, one raster a service, named by its layer.</source>
        <translation>Minutos hasta el servicio más cercano, un ráster por servicio, con el nombre de su capa.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/populationcoverage.py"/>
        <source>Reach rasters</source>
        <translation>Rásteres de alcance</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/populationcoverage.py"/>
        <source>Written beside the times, in the same order: they tell who is beyond the limit of the search from who cannot get there at all.</source>
        <translation>Se escriben junto a los tiempos, en el mismo orden: distinguen a quien está más allá del límite de búsqueda de quien no tiene acceso alguno.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/populationcoverage.py"/>
        <source>Population grids</source>
        <translation>Mallas de población</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/populationcoverage.py"/>
        <source>Persons per cell, one grid a group, on the cells of the times.</source>
        <translation>Personas por celda, una malla por grupo, en las celdas de los tiempos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/populationcoverage.py"/>
        <source>Places with travel times</source>
        <translation>Lugares con tiempos de viaje</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/populationcoverage.py"/>
        <source>One row a place and service, as the travel time to services writes them; used where no time rasters are given.</source>
        <translation>Una fila por lugar y servicio, tal como la escribe el tiempo de viaje a los servicios; se usa si no se indican rásteres de tiempo.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/populationcoverage.py"/>
        <source>Which rows are of the same place.</source>
        <translation>Qué filas son del mismo lugar.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/populationcoverage.py"/>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/populationcoverage.py"/>
        <source>Minutes; empty where there are none, and then the field 'status' says why. Scripts may name time rasters here.</source>
        <translation>Minutos; vacío donde no los hay, y entonces el campo 'status' dice por qué. Los scripts pueden indicar aquí rásteres de tiempo.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/populationcoverage.py"/>
        <source>The type of service of each row.</source>
        <translation>El tipo de servicio de cada fila.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/populationcoverage.py"/>
        <source>People by group</source>
        <translation>Personas por grupo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/populationcoverage.py"/>
        <source>Fields with the people of each group.</source>
        <translation>Campos con las personas de cada grupo.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/populationcoverage.py"/>
        <source>Groups as sums</source>
        <translation>Grupos como sumas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/populationcoverage.py"/>
        <source>Such as women_65=w65_69+w70_74; the groups are then these.</source>
        <translation>Por ejemplo, women_65=w65_69+w70_74; los grupos son entonces estos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/populationcoverage.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/gridchange.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/landconsumption.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/prioritymap.py"/>
        <source>Zones</source>
        <translation>Zonas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/populationcoverage.py"/>
        <source>Municipalities or other zones; cells are shared out by exact area, places belong to the zone that they lie in. People in no zone have a row 'outside'.</source>
        <translation>Municipios u otras zonas; las celdas se reparten por superficie exacta, los lugares pertenecen a la zona en la que están. Quien no vive en ninguna zona tiene una fila «fuera».</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/populationcoverage.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/gridchange.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/landconsumption.py"/>
        <source>Code of the zone</source>
        <translation>Código de la zona</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/populationcoverage.py"/>
        <source>Names the zones.</source>
        <translation>Identifica las zonas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/populationcoverage.py"/>
        <source>Increasing, separated by commas; inclusive.</source>
        <translation>Crecientes, separados por comas; inclusivos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/populationcoverage.py"/>
        <source>Row for all services</source>
        <translation>Fila para todos los servicios</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/populationcoverage.py"/>
        <source>Count also who reaches every service in time.</source>
        <translation>Contar también quién llega a tiempo a todos los servicios.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/populationcoverage.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/checklists.py"/>
        <location filename="../../urban_rural_linkages/core/assessment/report/summary.py"/>
        <source>Coverage</source>
        <translation>Cobertura</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/populationcoverage.py"/>
        <source>One row a zone, service, group and threshold.</source>
        <translation>Una fila por zona, servicio, grupo y umbral.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/populationcoverage.py"/>
        <source>People beyond, by zone</source>
        <translation>Personas más allá del umbral, por zona</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/populationcoverage.py"/>
        <source>The zones with the people beyond the headline threshold: 30 minutes where it is among them, else the middle one.</source>
        <translation>Las zonas con las personas más allá del umbral principal: 30 minutos si está entre los indicados; si no, el central.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/populationcoverage.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/cohortprojection.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/shrinkagetrend.py"/>
        <source>Chart</source>
        <translation>Gráfico</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/populationcoverage.py"/>
        <source>Share of the people beyond the middle threshold, by service.</source>
        <translation>Porcentaje de las personas más allá del umbral central, por servicio.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/populationcoverage.py"/>
        <source>People beyond 30 minutes of the worst service</source>
        <translation>Personas a más de 30 minutos del servicio con peor acceso</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/populationcoverage.py"/>
        <source>No travel times were given.</source>
        <translation>No se indicó ningún tiempo de viaje.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/populationcoverage.py"/>
        <source>Give time rasters (TIME_RASTERS), or places with a field of minutes (DEMAND and TIME).</source>
        <translation>Indique rásteres de tiempo (TIME_RASTERS), o lugares con un campo de minutos (DEMAND y TIME).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/populationcoverage.py"/>
        <source>Read places, people and zones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/populationcoverage.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/profile.py"/>
        <source>all</source>
        <translation>todos</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/populationcoverage.py"/>
        <source>Count the people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/servicecatchments.py"/>
        <source>Service catchments</source>
        <translation>Áreas de servicio</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/servicecatchments.py"/>
        <source>Says which service people belong to: the nearest, in bands of time, by Huff's model of attraction, or under a capacity that services fill one after the other, the nearest people first (the sequential rule of AccessMod). Polygons follow the edges of cells and hold nothing that cannot be reached; people are counted on the cells, never on smoothed outlines. From a table of times, the places of demand are given their service instead.</source>
        <translation>Indica a qué servicio pertenecen las personas: al más cercano, por bandas de tiempo, según el modelo de atracción de Huff, o con una capacidad que los servicios llenan uno tras otro, empezando por las personas más cercanas (la regla secuencial de AccessMod). Los polígonos siguen los bordes de las celdas y no contienen nada sin acceso; las personas se cuentan en las celdas, nunca en contornos suavizados. Si se parte de una tabla de tiempos, se asigna en cambio a los lugares de demanda su servicio.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/servicecatchments.py"/>
        <source>catchment, isochrone, Huff, capacity, allocation, service area, área de servicio, isócrona, capacidad, asignación, cobertura</source>
        <translation>área de servicio, isócrona, Huff, capacidad, asignación, cobertura, catchment, isochrone, capacity, allocation, service area</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/servicecatchments.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/prioritymap.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/report.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/labour_market_inputs.py"/>
        <source>Method</source>
        <translation>Método</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/servicecatchments.py"/>
        <source>The nearest service; the nearest in bands of time; Huff's probabilities; or services that fill up.</source>
        <translation>El servicio más cercano; el más cercano por bandas de tiempo; las probabilidades de Huff; o servicios que se llenan.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/servicecatchments.py"/>
        <source>Catchments</source>
        <translation>Áreas de servicio</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/servicecatchments.py"/>
        <source>Polygons of cells, or the places of demand.</source>
        <translation>Polígonos de celdas, o los lugares de demanda.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/servicecatchments.py"/>
        <source>People, capacity and what is left of it, by service.</source>
        <translation>Personas, capacidad y lo que queda de ella, por servicio.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/servicecatchments.py"/>
        <source>Cells: people whom no service serves.</source>
        <translation>Celdas: personas a las que no atiende ningún servicio.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/servicecatchments.py"/>
        <source>People left over (table)</source>
        <translation>Personas sin atender (tabla)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/servicecatchments.py"/>
        <source>The same for the places of a table.</source>
        <translation>Lo mismo para los lugares de una tabla.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/servicecatchments.py"/>
        <source>Read places and services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/servicecatchments.py"/>
        <source>Draw the catchments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/services.py"/>
        <source>None of the {count} services of layer '{layer}' can be used: they have no geometry, or lie outside the study area and OUTSIDE says to ignore them.</source>
        <translation>Ninguno de los {count} servicios de la capa '{layer}' se puede usar: no tienen geometría, o están fuera del área de estudio y OUTSIDE indica que no se tengan en cuenta.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/services.py"/>
        <source>Check the layer's coordinate reference system, or set OUTSIDE to 'use'.</source>
        <translation>Compruebe el sistema de referencia de coordenadas de la capa, o ponga OUTSIDE en 'use'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/services.py"/>
        <source>outside the study area, which OUTSIDE says to ignore</source>
        <translation>fuera del área de estudio, que OUTSIDE indica ignorar</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/services.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/surface_outputs.py"/>
        <source>Services of '{layer}'</source>
        <translation>Servicios de «{layer}»</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/services.py"/>
        <source>Points of the services of '{layer}', each of which is a place of its service</source>
        <translation>Puntos de los servicios de «{layer}», cada uno de los cuales es un lugar de su servicio</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/services.py"/>
        <source>Services outside the study area, which are used because people cross borders: {services}.</source>
        <translation>Servicios fuera del área de estudio, que se usan porque la gente cruza los límites administrativos: {services}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/services.py"/>
        <source>Services outside the study area, which are ignored: {services}.</source>
        <translation>Servicios fuera del área de estudio, que no se tienen en cuenta: {services}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/services.py"/>
        <source>Services outside the study area that no road or surface reaches; they are not used: {services}.</source>
        <translation>Servicios fuera del área de estudio a los que no llega ninguna carretera ni superficie; no se utilizan: {services}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/services.py"/>
        <source>Services without a place, which are not used: {services}.</source>
        <translation>Servicios sin ubicación, que no se usan: {services}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/services.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/travel.py"/>
        <source>Way to the network (m)</source>
        <translation>Distancia a la red (m)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/services.py"/>
        <source>Distance to the study area (km; 0 inside)</source>
        <translation>Distancia al área de estudio (km; 0 dentro)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/services.py"/>
        <source>Used (1) or not (0)</source>
        <translation>Utilizado (1) o no (0)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/services.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <source>Remark</source>
        <translation>Observación</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/services.py"/>
        <source>without geometry, not used</source>
        <translation>sin geometría, no utilizado</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/services.py"/>
        <source>too far from the network or the surface, not used</source>
        <translation>demasiado lejos de la red o de la superficie, no utilizado</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/services.py"/>
        <source>inside, used</source>
        <translation>dentro, utilizado</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/services.py"/>
        <source>outside, used</source>
        <translation>fuera, utilizado</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/services.py"/>
        <source>outside, ignored</source>
        <translation>fuera, no tenido en cuenta</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/speeds.py"/>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/speeds.py"/>
        <source>Lines of roads or paths.</source>
        <translation>Líneas de carreteras o caminos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/speeds.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Direction of traffic</source>
        <translation>Sentido de circulación</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/speeds.py"/>
        <source>The field that says which lines are one-way; the defaults read OpenStreetMap's oneway.</source>
        <translation>El campo que indica qué líneas son de sentido único; los valores por defecto leen el oneway de OpenStreetMap.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/speeds.py"/>
        <source>Value: forward only</source>
        <translation>Valor: solo hacia delante</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/speeds.py"/>
        <source>What the field holds on a line that is open from its first to its last point only.</source>
        <translation>Lo que contiene el campo en una línea abierta solo desde su primer punto hasta el último.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/speeds.py"/>
        <source>Value: backward only</source>
        <translation>Valor: solo hacia atrás</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/speeds.py"/>
        <source>What the field holds on a line that is open the other way only.</source>
        <translation>Lo que contiene el campo en una línea abierta solo en el sentido contrario.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/speeds.py"/>
        <source>Value: both ways</source>
        <translation>Valor: ambos sentidos</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/speeds.py"/>
        <source>What the field holds on a line open both ways.</source>
        <translation>Lo que contiene el campo en una línea abierta en ambos sentidos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/speeds.py"/>
        <source>Mode</source>
        <translation>Modo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/speeds.py"/>
        <source>By car, or on foot; walking ignores one-way.</source>
        <translation>En coche o a pie; a pie no se tiene en cuenta el sentido único.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/speeds.py"/>
        <source>Walking speed (km/h)</source>
        <translation>Velocidad a pie (km/h)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/speeds.py"/>
        <source>On foot, on every line.</source>
        <translation>A pie, en todas las líneas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/speeds.py"/>
        <source>Speed to the network (km/h)</source>
        <translation>Velocidad hasta la red (km/h)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/speeds.py"/>
        <source>Walking speed from the place to the network.</source>
        <translation>Velocidad a pie desde el lugar hasta la red.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/speeds.py"/>
        <source>Farthest way to the network (m)</source>
        <translation>Distancia máxima a la red (m)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/speeds.py"/>
        <source>Places farther from the network than this are off the network.</source>
        <translation>Los lugares que están más lejos de la red quedan fuera de la red.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/speeds.py"/>
        <source>Stubs and islands</source>
        <translation>Ramales e islas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/speeds.py"/>
        <source>Parts of the network from which nothing is reached (of fewer than 40 junctions, one-ways observed) are passed over where another part is near enough, or places are tied to whatever line is nearest, as in earlier versions.</source>
        <translation>Las partes de la red desde las que no se llega a nada (de menos de 40 nudos, respetando los sentidos únicos) se pasan por alto donde hay otra parte lo bastante cerca, o los lugares se unen a la línea más cercana, sea cual sea, como en versiones anteriores.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/speeds.py"/>
        <location filename="../../urban_rural_linkages/algorithms/assessment/audit_inputs.py"/>
        <source>Tolerance of junctions (m)</source>
        <translation>Tolerancia de los cruces (m)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/speeds.py"/>
        <location filename="../../urban_rural_linkages/algorithms/assessment/audit_inputs.py"/>
        <source>Ends of lines closer than this are one junction.</source>
        <translation>Los extremos de línea más próximos que esto forman un mismo cruce.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/speeds.py"/>
        <source>Speed of each line. A line without one takes that of its class, where there is one, and is else closed; lines that are left out are counted in the log.</source>
        <translation>Velocidad de cada línea. Una línea sin velocidad toma la de su clase, si la hay, y si no queda cerrada; las líneas excluidas se cuentan en el registro.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/speeds.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>OpenStreetMap class</source>
        <translation>Clase de OpenStreetMap</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/speeds.py"/>
        <source>The field 'highway', from which speeds are taken where the field of speeds is empty or was not given.</source>
        <translation>El campo «highway», del que se toman las velocidades donde el campo de velocidades está vacío o no se ha indicado.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/speeds.py"/>
        <source>Speeds by class of road</source>
        <translation>Velocidades por clase de carretera</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/speeds.py"/>
        <source>Whose table of speeds: openrouteservice or OSRM.</source>
        <translation>Qué tabla de velocidades se usa: la de openrouteservice o la de OSRM.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/speeds.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Speed limit</source>
        <translation>Límite de velocidad</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/speeds.py"/>
        <source>OpenStreetMap's maxspeed; it wins over the class where it can be read.</source>
        <translation>El maxspeed de OpenStreetMap; prevalece sobre la clase donde se puede leer.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/speeds.py"/>
        <source>Detour factor (straight lines)</source>
        <translation>Factor de rodeo (líneas rectas)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/speeds.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Kilometres travelled for each kilometre of straight line.</source>
        <translation>Kilómetros recorridos por cada kilómetro en línea recta.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/speeds.py"/>
        <source>Speed (km/h, straight lines)</source>
        <translation>Velocidad (km/h, líneas rectas)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/speeds.py"/>
        <source>The one speed of the whole way. The default is fitted, with the minutes at the start, to official travel times of one region; it used to be 60.</source>
        <translation>La velocidad única de todo el recorrido. El valor por defecto está ajustado, junto con los minutos iniciales, a los tiempos de viaje oficiales de una región; antes era 60.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/speeds.py"/>
        <source>Minutes at the start (straight lines)</source>
        <translation>Minutos iniciales (líneas rectas)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/speeds.py"/>
        <source>What every way takes beside: to the car and over the first and the last streets. 0 and 60 km/h give the figures of earlier versions.</source>
        <translation>Lo que todo recorrido requiere además: hasta el coche y por las primeras y últimas calles. 0 y 60 km/h dan las cifras de versiones anteriores.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/speeds.py"/>
        <source>Times are a calibration and no road, and no driving times: {start} minutes, and the straight line times {detour} at {speed} km/h.</source>
        <translation>Los tiempos son una calibración, no una carretera, ni tiempos de conducción: {start} minutos, y la línea recta por {detour} a {speed} km/h.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/speeds.py"/>
        <source>New in this version: straight lines start with {start} minutes and go at {speed} km/h, fitted to Eurostat's shares of the people of Extremadura beyond 20 and 45 minutes of healthcare (2020). Before, they were 0 minutes and 60 km/h.</source>
        <translation>Nuevo en esta versión: las líneas rectas empiezan con {start} minutos y van a {speed} km/h, ajustados a los porcentajes de Eurostat de habitantes de Extremadura a más de 20 y 45 minutos de la atención sanitaria (2020). Antes eran 0 minutos y 60 km/h.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/surface_inputs.py"/>
        <source>'{text}' are no four coefficients.</source>
        <translation>'{text}' no son cuatro coeficientes.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/surface_inputs.py"/>
        <source>Write for example 0.72,6,1.9998,-1.9998.</source>
        <translation>Escriba, por ejemplo, 0.72,6,1.9998,-1.9998.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/surface_outputs.py"/>
        <source>on a barrier, without a cell near enough that can be crossed</source>
        <translation>sobre una barrera, sin una celda transitable lo bastante cerca</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/surface_outputs.py"/>
        <source>outside the raster</source>
        <translation>fuera del ráster</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/surface_outputs.py"/>
        <source>Services of '{layer}' have several points: {count} points, each of which is a place of its service.</source>
        <translation>Los servicios de «{layer}» tienen varios puntos: {count} puntos, cada uno de los cuales es un lugar de su servicio.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/surface_outputs.py"/>
        <source>Cells that can be crossed</source>
        <translation>Celdas transitables</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/surface_outputs.py"/>
        <source>beyond the limit</source>
        <translation>más allá del límite</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/surface_outputs.py"/>
        <source>that no service reaches</source>
        <translation>a las que no llega ningún servicio</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/surface_outputs.py"/>
        <source>Number in the raster of the nearest service</source>
        <translation>Número en el ráster del servicio más cercano</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/surface_outputs.py"/>
        <source>What became of the service</source>
        <translation>Qué ocurrió con el servicio</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/surfaces.py"/>
        <source>Cells are {side} m wide: roads that only pass over each other seem to meet.</source>
        <translation>Las celdas tienen {side} m de ancho: las vías que solo se cruzan a distinto nivel parecen conectarse.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/surfaces.py"/>
        <source>Class {code} of the speed table has the mode '{mode}'.</source>
        <translation>La clase {code} de la tabla de velocidades tiene el modo '{mode}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/surfaces.py"/>
        <source>Write walk, bicycle or car.</source>
        <translation>Escriba walk, bicycle o car.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/travel.py"/>
        <source>Find the nearest services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/travel.py"/>
        <source>Time to the nearest (min)</source>
        <translation>Tiempo hasta el más cercano (min)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/travel.py"/>
        <source>Mean time to the nearest k (min)</source>
        <translation>Tiempo medio hasta los k más cercanos (min)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/travel.py"/>
        <source>Way to the nearest (km)</source>
        <translation>Recorrido hasta el más cercano (km)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/travel.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access_times.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/checklists.py"/>
        <location filename="../../urban_rural_linkages/core/assessment/report/report.py"/>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/traveltimeraster.py"/>
        <source>Travel time raster</source>
        <translation>Ráster de tiempo de viaje</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/traveltimeraster.py"/>
        <source>Finds the least time from every cell to the nearest service over a surface of friction or speeds, on foot, by bicycle or by car, with slopes where a DEM is given. Cells without data and without speed are barriers; a knight's move does not jump them. What lies beyond the limit and what cannot be reached at all are told apart. Steps are metres on the ground, in degrees, in feet and on maps that stretch too. Services on a barrier or outside are reported, and moved only within the cells that you allow.</source>
        <translation>Busca el tiempo mínimo desde cada celda hasta el servicio más cercano sobre una superficie de fricción o de velocidades, a pie, en bicicleta o en coche, con pendientes si se da un MDE. Las celdas sin datos y sin velocidad son barreras; un salto de caballo no las salta. Se distingue lo que queda más allá del límite de lo que no se alcanza de ningún modo. Los pasos son metros sobre el terreno, también en grados, en pies y en mapas que deforman. Los servicios que caen sobre una barrera o fuera se señalan, y solo se desplazan dentro de las celdas que usted permita.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/traveltimeraster.py"/>
        <source>travel time, least cost, friction, accessibility, isochrone, Tobler, tiempo de viaje, coste mínimo, fricción, accesibilidad, isócrona</source>
        <translation>tiempo de viaje, coste mínimo, fricción, accesibilidad, isócrona, Tobler, travel time, least cost, friction, accessibility, isochrone</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/traveltimeraster.py"/>
        <source>Kilometres an hour, in place of friction; no data and 0 are barriers.</source>
        <translation>Kilómetros por hora, en lugar de la fricción; sin dato y 0 son barreras.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/traveltimeraster.py"/>
        <source>1 on foot, 2 by bicycle, 3 by car; for slopes by mode.</source>
        <translation>1 a pie, 2 en bicicleta, 3 en coche; para las pendientes según el modo.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/traveltimeraster.py"/>
        <source>Points of the services.</source>
        <translation>Puntos de los servicios.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/traveltimeraster.py"/>
        <source>Breaks ties and names the services.</source>
        <translation>Resuelve los empates e identifica los servicios.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/traveltimeraster.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Elevation</source>
        <translation>Altitud</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/traveltimeraster.py"/>
        <source>Metres, on the cells of the friction.</source>
        <translation>Metros, en las celdas de la fricción.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/traveltimeraster.py"/>
        <source>Slope</source>
        <translation>Pendiente</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/traveltimeraster.py"/>
        <source>How slopes matter: not at all; walking by Tobler's law, scaled to the flat speed; by Langmuir's as in r.walk; by bicycle; or by the means of travel.</source>
        <translation>Cómo influyen las pendientes: nada; a pie según la ley de Tobler, ajustada a la velocidad en llano; según la de Langmuir, como en r.walk; en bicicleta; o según el medio de transporte.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/traveltimeraster.py"/>
        <source>To the service, or from it; it matters on slopes.</source>
        <translation>Hacia el servicio o desde él; importa si hay pendientes.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/traveltimeraster.py"/>
        <source>Neighbours of a cell</source>
        <translation>Vecinos de una celda</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/traveltimeraster.py"/>
        <source>8, or 16 with knight's moves, which are nearer to the true distance.</source>
        <translation>8, o 16 con saltos de caballo, que se acercan más a la distancia real.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/traveltimeraster.py"/>
        <source>0 means no limit.</source>
        <translation>0 significa sin límite.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/traveltimeraster.py"/>
        <source>Move services by (cells)</source>
        <translation>Mover los servicios hasta (celdas)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/traveltimeraster.py"/>
        <source>How far a service on a barrier or just outside may be moved to a cell that can be crossed.</source>
        <translation>Hasta qué distancia se puede mover un servicio situado en una barrera, o justo fuera, a una celda transitable.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/traveltimeraster.py"/>
        <source>Lambda (Langmuir)</source>
        <translation>Lambda (Langmuir)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/traveltimeraster.py"/>
        <source>Weight of the friction beside the slope.</source>
        <translation>Peso de la fricción junto a la pendiente.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/traveltimeraster.py"/>
        <source>Coefficients (Langmuir)</source>
        <translation>Coeficientes (Langmuir)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/traveltimeraster.py"/>
        <source>Level, up, moderate down and steep down.</source>
        <translation>Llano, subida, bajada moderada y bajada fuerte.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/traveltimeraster.py"/>
        <source>Travel time (minutes)</source>
        <translation>Tiempo de viaje (minutos)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/traveltimeraster.py"/>
        <source>Minutes; no data where no service is reached within the limit.</source>
        <translation>Minutos; sin dato donde no se llega a ningún servicio dentro del límite.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/traveltimeraster.py"/>
        <source>The number of the nearest service.</source>
        <translation>El número del servicio más cercano.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/traveltimeraster.py"/>
        <source>Reach</source>
        <translation>Alcance</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/traveltimeraster.py"/>
        <source>1 within the limit, 2 beyond it, 0 unreachable.</source>
        <translation>1 dentro del límite, 2 más allá de él, 0 sin acceso.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/traveltimeraster.py"/>
        <source>Each service with its number and what became of it.</source>
        <translation>Cada servicio con su número y lo que ocurrió con él.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/traveltimeraster.py"/>
        <source>Cells reached</source>
        <translation>Celdas alcanzadas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/traveltimeraster.py"/>
        <source>Cells that cannot be reached</source>
        <translation>Celdas sin acceso</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/traveltimeraster.py"/>
        <source>Give either a friction surface or a raster of speeds.</source>
        <translation>Indique una superficie de fricción o un ráster de velocidades.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/traveltimeraster.py"/>
        <source>FRICTION is seconds per metre, SPEEDS kilometres an hour.</source>
        <translation>FRICTION va en segundos por metro; SPEEDS, en kilómetros por hora.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/traveltimeraster.py"/>
        <source>Read the surface and the services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/traveltimeraster.py"/>
        <source>Spread from the services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/account.py"/>
        <source>{subject}: {used} of {read} used; left out: {parts}.</source>
        <translation>{subject}: se usan {used} de {read}; quedan fuera: {parts}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/account.py"/>
        <source>Used in full: {amounts}.</source>
        <translation>Se usan por completo: {amounts}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/age_inputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/cohortprojection.py"/>
        <source>Fields by sex and age</source>
        <translation>Campos por sexo y edad</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/age_inputs.py"/>
        <source>Pattern of the field names, such as {sex}_{from}_{to} (w_0, w_25_29 and w_85_plus are found by it), or a JSON object that names the fields.</source>
        <translation>Patrón de los nombres de los campos, como {sex}_{from}_{to} (así se encuentran w_0, w_25_29 y w_85_plus), o un objeto JSON que los nombre.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/age_inputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/cohortprojection.py"/>
        <source>Codes of the sexes</source>
        <translation>Códigos de los sexos</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/age_inputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/cohortprojection.py"/>
        <source>How the fields call women and men, such as women=w,men=m. In Spanish statistics h is men and m is women: women=m,men=h.</source>
        <translation>Cómo llaman los campos a mujeres y hombres, p. ej. women=w,men=m. En la estadística española h es hombres y m es mujeres: women=m,men=h.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/area_inputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/assessment/settlement_inputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/labour_market_outputs.py"/>
        <source>Area</source>
        <translation>Superficie</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/area_inputs.py"/>
        <source>Official area of the unit. Without it the polygon is measured on the ellipsoid; simplified outlines then give wrong densities.</source>
        <translation>Superficie oficial de la unidad. Si falta, el polígono se mide sobre el elipsoide; los contornos simplificados dan entonces densidades erróneas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/area_inputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/assessment/settlement_inputs.py"/>
        <source>Unit of the area field</source>
        <translation>Unidad del campo de superficie</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/area_inputs.py"/>
        <source>km2, ha or m2.</source>
        <translation>km2, ha o m2.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/area_inputs.py"/>
        <source>Without a field of areas, or polygons with a coordinate reference system, densities are unknown.</source>
        <translation>Sin un campo de superficie, o polígonos con sistema de referencia de coordenadas, no se conocen las densidades.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/area_inputs.py"/>
        <source>No area field was given: the polygons were measured, and simplified outlines give wrong densities.</source>
        <translation>No se indicó ningún campo de superficie: se midieron los polígonos, y los contornos simplificados dan densidades erróneas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/assessmentlayers.py"/>
        <source>Layers for an impact assessment</source>
        <translation>Capas para una evaluación de impacto</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/assessmentlayers.py"/>
        <source>Makes a GeoPackage with the empty layers that the checklists ask for: the gender risk map (points, zones and routes), school routes and their black spots, the everyday network, rest places, services, and the sessions of participation. Each comes with its form, lists of answers and symbols. Black spots carry a measure with who is responsible, cost and date, and show at a glance which have none.

No personal data: there is no field for a name. A black spot is published only when three people or more have named it, and rounded to the block. A file that holds data is never overwritten.</source>
        <translation>Crea un GeoPackage con las capas vacías que piden las listas de comprobación: el mapa de riesgo de género (puntos, zonas y recorridos), los caminos escolares y sus puntos negros, la red cotidiana, los lugares de descanso, los servicios y las sesiones de participación. Cada una lleva su formulario, sus listas de respuestas y su simbología. Los puntos negros llevan una medida con responsable, coste y fecha, y muestran de un vistazo cuáles no tienen ninguna.

Sin datos personales: no hay ningún campo para un nombre. Un punto negro solo se publica cuando lo han señalado tres personas o más, y redondeado a la manzana. Nunca se sobrescribe un archivo que contenga datos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/assessmentlayers.py"/>
        <source>template, gender, risk map, school route, black spot, participation, plantilla, género, mapa de riesgo, camino escolar, punto negro, participación</source>
        <translation>template, gender, risk map, school route, black spot, participation, plantilla, género, mapa de riesgo, camino escolar, punto negro, participación</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/assessmentlayers.py"/>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/assessmentlayers.py"/>
        <source>The file assessment_layers.gpkg is made in it; one that holds data is not touched.</source>
        <translation>En ella se crea el archivo assessment_layers.gpkg; si ya hay uno con datos, no se toca.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/assessmentlayers.py"/>
        <source>Coordinate reference system</source>
        <translation>Sistema de referencia de coordenadas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/assessmentlayers.py"/>
        <source>Of the layers, in metres: lengths and blocks are measured in it. Empty: the project's; without one, ETRS89 / UTM zone 29N.</source>
        <translation>El de las capas, en metros: en él se miden las longitudes y las manzanas. Vacío: el del proyecto; si no tiene, ETRS89 / UTM huso 29N.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/assessmentlayers.py"/>
        <source>Language of the forms</source>
        <translation>Idioma de los formularios</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/assessmentlayers.py"/>
        <source>English or Spanish, whatever QGIS speaks; the codes that are kept are the same.</source>
        <translation>Inglés o español, sea cual sea el idioma de QGIS; los códigos que se guardan son los mismos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/assessmentlayers.py"/>
        <source>Add the layers to the project</source>
        <translation>Añadir las capas al proyecto</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/assessmentlayers.py"/>
        <source>Whether QGIS opens the layers when they are made.</source>
        <translation>Si QGIS abre las capas una vez creadas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/assessmentlayers.py"/>
        <source>GeoPackage</source>
        <translation>GeoPackage</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/assessmentlayers.py"/>
        <source>Layers</source>
        <translation>Capas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/assessmentlayers.py"/>
        <source>Layers made</source>
        <translation>Capas creadas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/assessmentlayers.py"/>
        <source>Make the layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/assessmentlayers.py"/>
        <source>The layers lie in {file}</source>
        <translation>Las capas están en {file}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/assessmentlayers.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/making.py"/>
        <source>No folder was given.</source>
        <translation>No se ha indicado ninguna carpeta.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/assessmentlayers.py"/>
        <source>Choose where the layers shall lie (FOLDER).</source>
        <translation>Elija dónde deben guardarse las capas (FOLDER).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/assessmentlayers.py"/>
        <source>'{folder}' is a file, and no folder.</source>
        <translation>'{folder}' es un archivo y no una carpeta.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/assessmentlayers.py"/>
        <source>Choose a folder.</source>
        <translation>Elija una carpeta.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/assessmentlayers.py"/>
        <source>Neither a coordinate reference system was given nor has the project one; the layers are in {crs}.</source>
        <translation>No se indicó ningún sistema de referencia de coordenadas ni lo tiene el proyecto; las capas están en {crs}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/assessmentlayers.py"/>
        <source>The layers are in degrees ({crs}): a system in metres, such as the local UTM zone, is easier to draw and to snap in.</source>
        <translation>Las capas están en grados ({crs}): en un sistema en metros, como el huso UTM local, es más fácil dibujar y ajustar a vértices.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/assessmentreport.py"/>
        <source>Report of an impact assessment</source>
        <translation>Informe de una evaluación de impacto</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/assessmentreport.py"/>
        <source>Writes an assessment as a report: score and coverage by domain, blocking items that are open, alerts, what is not met, every answer with its figure, threshold and articles, the evidence and what of it is missing, the measures, and the versions of checklist and norms. As a web page, as a text to go on editing (OpenDocument), as PDF, as a table of the answers (CSV), or as a form of the same questions for field walks (XLSForm).

Until the assessment is final, every page says that it is a draft. The report says what is documented and which thresholds are reached; it is no legal opinion.</source>
        <translation>Escribe una evaluación como informe: puntuación y cobertura por ámbito, cuestiones bloqueantes abiertas, alertas, lo que no se cumple, cada respuesta con su cifra, su umbral y sus artículos, la evidencia y lo que falta de ella, las medidas, y las versiones de la lista y de las normas. Como página web, como texto que se puede seguir editando (OpenDocument), como PDF, como tabla de las respuestas (CSV) o como formulario con las mismas preguntas para recorridos de campo (XLSForm).

Hasta que la evaluación es definitiva, cada página dice que es un borrador. El informe dice qué está documentado y qué umbrales se alcanzan; no es un dictamen jurídico.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/assessmentreport.py"/>
        <source>report, assessment, checklist, gender impact, ageing, childhood, LOTUS, XLSForm, informe, evaluación, lista de comprobación, impacto de género, envejecimiento, infancia, formulario</source>
        <translation>informe, evaluación, lista de comprobación, impacto de género, envejecimiento, infancia, formulario, LOTUS, XLSForm, report, assessment, checklist, gender impact, ageing, childhood</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/assessmentreport.py"/>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/assessmentreport.py"/>
        <source>html: a web page; odt: a text for a word processor; pdf: printed pages; csv: the answers as a table; xlsform: the questions as a form for field walks.</source>
        <translation>html: una página web; odt: un texto para un procesador de textos; pdf: páginas impresas; csv: las respuestas como tabla; xlsform: las preguntas como formulario para recorridos de campo.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/assessmentreport.py"/>
        <source>Parts</source>
        <translation>Partes</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/assessmentreport.py"/>
        <source>Parts of the report, separated by commas: summary, findings, answers, evidence, method, versions. Empty: all of them.</source>
        <translation>Partes del informe, separadas por comas: summary, findings, answers, evidence, method, versions. Vacío: todas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/assessmentreport.py"/>
        <source>Date of the report</source>
        <translation>Fecha del informe</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/assessmentreport.py"/>
        <source>The date that the report carries, such as 2026-11-21. Empty: today.</source>
        <translation>La fecha que lleva el informe, como 2026-11-21. Vacío: hoy.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/assessmentreport.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/assessmentreport.py"/>
        <source>The file; it appears whole or not at all.</source>
        <translation>El archivo; aparece entero o no aparece.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/assessmentreport.py"/>
        <source>Reports (*.html *.odt *.pdf *.csv *.xlsx)</source>
        <translation>Informes (*.html *.odt *.pdf *.csv *.xlsx)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/assessmentreport.py"/>
        <source>The report has no part '{part}'.</source>
        <translation>El informe no tiene ninguna parte '{part}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/assessmentreport.py"/>
        <source>Use some of: {known}.</source>
        <translation>Use algunas de estas: {known}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/assessmentreport.py"/>
        <source>The file '{path}' is of the format {format}, whatever its name says.</source>
        <translation>El archivo '{path}' es del formato {format}, diga lo que diga su nombre.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/assessmentscore.py"/>
        <source>Score of an impact assessment</source>
        <translation>Puntuación de una evaluación de impacto</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/assessmentscore.py"/>
        <source>Adds up an assessment: the score of each domain is the mean of its answers, weighted; its coverage is the share of the weight that is answered. A domain of which less than half is answered has no score, and the overall score is the mean of those that have one, by the weight of their questions. Blocking items that are open are counted apart, whatever the score.</source>
        <translation>Suma una evaluación: la puntuación de cada ámbito es la media ponderada de sus respuestas; su cobertura es la parte del peso que está respondida. Un ámbito con menos de la mitad respondida no tiene puntuación, y la puntuación global es la media de los que la tienen, según el peso de sus preguntas. Las cuestiones bloqueantes abiertas se cuentan aparte, sea cual sea la puntuación.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/assessmentscore.py"/>
        <source>score, coverage, assessment, checklist, blocking, puntuación, cobertura, evaluación, lista de comprobación, bloqueante</source>
        <translation>puntuación, cobertura, evaluación, lista de comprobación, bloqueante, score, coverage, assessment, checklist, blocking</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/assessmentscore.py"/>
        <location filename="../../urban_rural_linkages/gui/dock/footer.py"/>
        <source>Scores</source>
        <translation>Puntuaciones</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/assessmentscore.py"/>
        <source>A row a domain; a score is empty where less than half of the domain is answered.</source>
        <translation>Una fila por ámbito; la puntuación queda vacía donde está respondida menos de la mitad del ámbito.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/assessmentscore.py"/>
        <source>Overall score (0-1); empty where it is not shown</source>
        <translation>Puntuación global (0-1); vacía si no se muestra</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/assessmentscore.py"/>
        <source>Share of the weight that is answered (0-1)</source>
        <translation>Parte del peso que está respondida (0-1)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/assessmentscore.py"/>
        <source>Blocking items that are open</source>
        <translation>Cuestiones bloqueantes abiertas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/assessmentscore.py"/>
        <source>Code of the domain</source>
        <translation>Código del ámbito</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/assessmentscore.py"/>
        <source>Title of the domain</source>
        <translation>Título del ámbito</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/assessmentscore.py"/>
        <source>Score of the domain (0-1)</source>
        <translation>Puntuación del ámbito (0-1)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/assessmentscore.py"/>
        <source>Share of its weight answered (0-1)</source>
        <translation>Parte de su peso respondida (0-1)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/assessmentscore.py"/>
        <source>Questions answered</source>
        <translation>Preguntas respondidas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/assessmentscore.py"/>
        <source>Questions asked</source>
        <translation>Preguntas planteadas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/attributeshare.py"/>
        <source>Share that meets a condition</source>
        <translation>Proporción que cumple una condición</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/attributeshare.py"/>
        <source>Tells what part of a layer meets a condition: of the unsafe places, those with a measure, an owner, a cost and a date; of the stops, those with shelter and light. Features count one each, or by length, area or a field such as people. A feature of which the condition cannot be told, because a value that it compares is missing, is counted apart and left out of the share. Without features there is no share.</source>
        <translation>Indica qué parte de una capa cumple una condición: de los lugares inseguros, los que tienen medida, responsable, coste y fecha; de las paradas, las que tienen marquesina y luz. Cada elemento cuenta uno, o según su longitud, su superficie o un campo como el de personas. Los elementos de los que no puede saberse la condición, porque falta un valor que esta compara, se cuentan aparte y quedan fuera de la proporción. Sin elementos no hay proporción.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/attributeshare.py"/>
        <source>share, condition, attribute, completeness, checklist, evidence, proporción, condición, atributo, completitud, puntos negros</source>
        <translation>share, condition, attribute, completeness, checklist, evidence, proporción, condición, atributo, completitud, puntos negros</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/attributeshare.py"/>
        <location filename="../../urban_rural_linkages/core/assessment/words.py"/>
        <source>Layer</source>
        <translation>Capa</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/attributeshare.py"/>
        <source>The features to be counted; a table will do where they count by number or by a field.</source>
        <translation>Los elementos que se cuentan; basta una tabla si se cuentan por número o por un campo.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/attributeshare.py"/>
        <source>Condition</source>
        <translation>Condición</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/attributeshare.py"/>
        <source>A QGIS expression that is true or false for each feature, such as "measure" IS NOT NULL AND "cost" IS NOT NULL. Comparing a missing value gives neither.</source>
        <translation>Una expresión de QGIS que es verdadera o falsa para cada elemento, p. ej. "measure" IS NOT NULL AND "cost" IS NOT NULL. Comparar un valor que falta no da ni lo uno ni lo otro.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/attributeshare.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/prioritymap.py"/>
        <location filename="../../urban_rural_linkages/core/assessment/report/answer_table.py"/>
        <location filename="../../urban_rural_linkages/core/assessment/report/findings.py"/>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/attributeshare.py"/>
        <source>How much each feature counts, such as the people of a place; a feature without a value has no weight. Without the field, what the next parameter says.</source>
        <translation>Cuánto cuenta cada elemento, p. ej. las personas de un lugar; un elemento sin valor no tiene peso. Sin este campo, lo que diga el parámetro siguiente.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/attributeshare.py"/>
        <source>Settlement, kind or other group: each gets a row of its own beside that of all features.</source>
        <translation>Núcleo, tipo u otro grupo: cada uno recibe su propia fila, además de la de todos los elementos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/attributeshare.py"/>
        <source>What counts</source>
        <translation>Qué se cuenta</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/attributeshare.py"/>
        <source>count: each feature is one; length and area: metres and square metres of its geometry, on the ellipsoid.</source>
        <translation>count: cada elemento es uno; length y area: metros y metros cuadrados de su geometría, sobre el elipsoide.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/attributeshare.py"/>
        <source>Shares</source>
        <translation>Proporciones</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/attributeshare.py"/>
        <source>A row a group, and a last one without group for all.</source>
        <translation>Una fila por grupo y una última, sin grupo, para todos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/attributeshare.py"/>
        <source>Share of all features</source>
        <translation>Proporción de todos los elementos</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/attributeshare.py"/>
        <source>Weight of all features</source>
        <translation>Peso de todos los elementos</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/attributeshare.py"/>
        <location filename="../../urban_rural_linkages/core/assessment/words.py"/>
        <source>Features</source>
        <translation>Elementos</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/attributeshare.py"/>
        <source>Features that meet the condition</source>
        <translation>Elementos que cumplen la condición</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/attributeshare.py"/>
        <source>Features of which it cannot be told</source>
        <translation>Elementos de los que no puede saberse</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/attributeshare.py"/>
        <source>Both a field of weights (WEIGHT) and {by} (WEIGHT_BY) are to say how much a feature counts.</source>
        <translation>Tanto un campo de pesos (WEIGHT) como {by} (WEIGHT_BY) deben decir cuánto cuenta un elemento.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/attributeshare.py"/>
        <source>Leave out the field, or choose count.</source>
        <translation>Deje el campo sin indicar o elija count.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/attributeshare.py"/>
        <source>Layer '{layer}' has no features: there is no share.</source>
        <translation>La capa '{layer}' no tiene elementos: no hay proporción.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/attributeshare.py"/>
        <source>Features of layer '{layer}' without a weight, which are in no weight and no share: {count}.</source>
        <translation>Elementos de la capa '{layer}' sin peso, que no entran en ningún peso ni proporción: {count}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/attributeshare.py"/>
        <source>Layer '{layer}' holds no lines, so nothing can be weighted by length.</source>
        <translation>La capa '{layer}' no contiene líneas, así que nada puede ponderarse por longitud.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/attributeshare.py"/>
        <source>Choose lines, or count.</source>
        <translation>Elija líneas, o count.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/attributeshare.py"/>
        <source>Layer '{layer}' holds no polygons, so nothing can be weighted by area.</source>
        <translation>La capa '{layer}' no contiene polígonos, así que nada puede ponderarse por superficie.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/attributeshare.py"/>
        <source>Choose polygons, or count.</source>
        <translation>Elija polígonos, o count.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/attributeshare.py"/>
        <source>Features of which the condition cannot be told, left out of the share: {count} of {total}. Test with IS NULL where a missing value is an answer.</source>
        <translation>Elementos de los que no puede saberse la condición, fuera de la proporción: {count} de {total}. Compruebe con IS NULL si un valor que falta es una respuesta.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/attributeshare.py"/>
        <source>{matching} of {features} features meet the condition; share {share}.</source>
        <translation>{matching} de {features} elementos cumplen la condición; proporción {share}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/attributeshare.py"/>
        <source>Features in all</source>
        <translation>Elementos en total</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/attributeshare.py"/>
        <source>Weight of those that meet the condition</source>
        <translation>Peso de los que cumplen la condición</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/attributeshare.py"/>
        <source>Weight of those of which it cannot be told</source>
        <translation>Peso de los que no puede saberse</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/attributeshare.py"/>
        <source>Share (of the weight of which it can be told)</source>
        <translation>Proporción (del peso del que puede saberse)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/attributeshare.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <source>Group (empty: all)</source>
        <translation>Grupo (vacío: total)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/audit_inputs.py"/>
        <source>Walking network</source>
        <translation>Red peatonal</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/audit_inputs.py"/>
        <source>Lines of streets, pavements and paths, in metres; each is a stretch that is judged.</source>
        <translation>Líneas de calles, aceras y senderos, en metros; cada una es un tramo que se juzga.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/audit_inputs.py"/>
        <source>Clear width (m)</source>
        <translation>Anchura libre (m)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/audit_inputs.py"/>
        <source>The narrowest free passage of the stretch.</source>
        <translation>El paso libre más estrecho del tramo.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/audit_inputs.py"/>
        <source>Kerbs or steps</source>
        <translation>Bordillos o escalones</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/audit_inputs.py"/>
        <source>Whether there are kerbs without a ramp, or steps: 0, no, flush or lowered is none; 1, yes, raised or steps is some. OpenStreetMap's values of kerb are read.</source>
        <translation>Si hay bordillos sin rampa o escalones: 0, no, flush o lowered es que no hay; 1, yes, raised o steps es que hay. Se leen los valores de kerb de OpenStreetMap.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/audit_inputs.py"/>
        <source>Surface</source>
        <translation>Pavimento</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/audit_inputs.py"/>
        <source>Whether the ground is firm: 1 or yes; 0 or no; or OpenStreetMap's values of surface, such as asphalt or gravel.</source>
        <translation>Si el suelo es firme: 1 o yes; 0 o no; o los valores de surface de OpenStreetMap, p. ej. asphalt o gravel.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/audit_inputs.py"/>
        <source>Lighting</source>
        <translation>Alumbrado</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/audit_inputs.py"/>
        <source>Whether the stretch is lit: 1, yes, 24/7; 0, no. Where it is empty, the lamps decide.</source>
        <translation>Si el tramo está iluminado: 1, yes, 24/7; 0, no. Si está vacío, deciden las farolas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/audit_inputs.py"/>
        <location filename="../../urban_rural_linkages/core/assessment/report/answers.py"/>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/audit_inputs.py"/>
        <source>Street or park (calle, parque): rest places are closer together in parks. Whatever is not a park counts as a street.</source>
        <translation>Calle o parque (calle, parque): en los parques los lugares de descanso están más juntos. Lo que no es un parque cuenta como calle.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/audit_inputs.py"/>
        <source>Rest places</source>
        <translation>Lugares de descanso</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/audit_inputs.py"/>
        <source>Points of benches and rest areas; areas stand for a point on their surface.</source>
        <translation>Puntos de bancos y zonas de descanso; los polígonos se representan por un punto interior.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/audit_inputs.py"/>
        <source>Street lamps</source>
        <translation>Farolas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/audit_inputs.py"/>
        <source>Points of lamps. A stretch is lit as far as it lies within their reach: a proxy, and no photometric check.</source>
        <translation>Puntos de farolas. Un tramo está iluminado en la parte que queda a su alcance: es una aproximación y no una comprobación fotométrica.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/audit_inputs.py"/>
        <source>Terrain model</source>
        <translation>Modelo del terreno</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/audit_inputs.py"/>
        <source>Heights in metres. The slope of a stretch is the steepest between two places on it that are a cell, and 10 m or more, apart.</source>
        <translation>Alturas en metros. La pendiente de un tramo es la mayor entre dos puntos suyos separados una celda, y 10 m o más.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/audit_inputs.py"/>
        <source>Least width (m)</source>
        <translation>Anchura mínima (m)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/audit_inputs.py"/>
        <source>Inclusive; 1.80 m in Orden TMA/851/2021, art. 5.2.b.</source>
        <translation>Inclusive; 1,80 m en la Orden TMA/851/2021, art. 5.2.b.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/audit_inputs.py"/>
        <source>Greatest slope (%)</source>
        <translation>Pendiente máxima admitida (%)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/audit_inputs.py"/>
        <source>Inclusive; 6 % in Orden TMA/851/2021, art. 5.2.g.</source>
        <translation>Inclusive; 6 % en la Orden TMA/851/2021, art. 5.2.g.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/audit_inputs.py"/>
        <source>Greatest slope (%), former name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/audit_inputs.py"/>
        <source>Use SLOPE_LIMIT: MAX_SLOPE is also the name of a result. It counts where SLOPE_LIMIT is not given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/audit_inputs.py"/>
        <source>Longest gap in streets (m)</source>
        <translation>Intervalo máximo en calles (m)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/audit_inputs.py"/>
        <source>Between rest places, inclusive; 300 m in Valencia's Annex XII, elsewhere a comparison and no duty.</source>
        <translation>Entre lugares de descanso, inclusive; 300 m en el anexo XII de Valencia; en otros lugares, una comparación y no un deber.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/audit_inputs.py"/>
        <source>Longest gap in parks (m)</source>
        <translation>Intervalo máximo en parques (m)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/audit_inputs.py"/>
        <source>Between rest places, inclusive; 50 m in Orden TMA/851/2021, art. 7.3.</source>
        <translation>Entre lugares de descanso, inclusive; 50 m en la Orden TMA/851/2021, art. 7.3.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/audit_inputs.py"/>
        <source>Reach of a lamp (m)</source>
        <translation>Alcance de una farola (m)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/audit_inputs.py"/>
        <source>How far from a lamp a stretch counts as lit; a default of this plugin.</source>
        <translation>A qué distancia de una farola se considera iluminado un tramo; valor por defecto de este complemento.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/audit_inputs.py"/>
        <source>Share that makes a stretch lit (0-1)</source>
        <translation>Proporción que hace iluminado un tramo (0-1)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/audit_inputs.py"/>
        <source>A stretch is lit when the lamps reach this share of its length or more; a default of this plugin.</source>
        <translation>Un tramo está iluminado cuando las farolas alcanzan esta proporción de su longitud o más; valor por defecto de este complemento.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/audit_inputs.py"/>
        <source>Farthest rest place (m)</source>
        <translation>Lugar de descanso más alejado (m)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/audit_inputs.py"/>
        <source>Rest places farther from the network than this belong to none of its stretches.</source>
        <translation>Los lugares de descanso más alejados de la red que esta distancia no pertenecen a ninguno de sus tramos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/audit_inputs.py"/>
        <source>Longest gaps to draw</source>
        <translation>Intervalos más largos que se dibujan</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/audit_inputs.py"/>
        <source>How many of the longest gaps the layer of gaps shows at most; one that half runs along a longer one is left out.</source>
        <translation>Cuántos de los intervalos más largos muestra como máximo la capa de intervalos; se omite uno que discurra en su mitad a lo largo de otro más largo.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/audit_inputs.py"/>
        <source>Kinds in field '{field}' that are neither 'park' nor 'street', and count as streets: {words}.</source>
        <translation>Tipos del campo '{field}' que no son ni 'park' ni 'street' y cuentan como calles: {words}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/audit_inputs.py"/>
        <source>Values of field '{field}' that say neither yes nor no, and count as unknown: {words}.</source>
        <translation>Valores del campo '{field}' que no dicen ni sí ni no y cuentan como desconocidos: {words}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/audit_inputs.py"/>
        <source>Stretches that lie partly or wholly without a height, outside raster '{layer}' or where it has no data, and whose slope is known for the rest alone: {count}.</source>
        <translation>Tramos que quedan en parte o del todo sin altitud, fuera del ráster '{layer}' o donde no tiene datos, y cuya pendiente solo se conoce en el resto: {count}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/audit_inputs.py"/>
        <source>Rest places farther than {metres} m from the network, or without geometry, which are not used: {count} of {all}.</source>
        <translation>Lugares de descanso a más de {metres} m de la red, o sin geometría, que no se utilizan: {count} de {all}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/audit_inputs.py"/>
        <source>Separate parts of the network without any rest place, where no gap can be measured: {count}, with {metres} m in all, the longest {longest} m.</source>
        <translation>Partes aisladas de la red sin ningún lugar de descanso, donde no puede medirse ningún intervalo: {count}, con {metres} m en total, la más larga de {longest} m.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/audit_outputs.py"/>
        <source>Length (m)</source>
        <translation>Longitud (m)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/audit_outputs.py"/>
        <source>Wide enough</source>
        <translation>Anchura suficiente</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/audit_outputs.py"/>
        <source>Steepest slope (%)</source>
        <translation>Pendiente máxima (%)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/audit_outputs.py"/>
        <source>Not too steep</source>
        <translation>Pendiente admisible</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/audit_outputs.py"/>
        <source>Without kerbs or steps</source>
        <translation>Sin bordillos ni escalones</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/audit_outputs.py"/>
        <source>Of a firm surface</source>
        <translation>De pavimento firme</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/audit_outputs.py"/>
        <source>Lit</source>
        <translation>Iluminado</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/audit_outputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/assessment/networkaudit.py"/>
        <source>Share of the length that is lit (0-1)</source>
        <translation>Proporción de la longitud iluminada (0-1)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/audit_outputs.py"/>
        <source>Gap between rest places (m)</source>
        <translation>Intervalo entre lugares de descanso (m)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/audit_outputs.py"/>
        <source>Rest places close enough</source>
        <translation>Lugares de descanso bastante cercanos</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/audit_outputs.py"/>
        <source>Accessible (1) or not (0)</source>
        <translation>Accesible (1) o no (0)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/audit_outputs.py"/>
        <source>What it lacks</source>
        <translation>Lo que le falta</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/audit_outputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/priority.py"/>
        <source>Rank</source>
        <translation>Puesto</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/audit_outputs.py"/>
        <source>Length without a rest place (m)</source>
        <translation>Longitud sin lugar de descanso (m)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/audit_outputs.py"/>
        <source>Limit (m)</source>
        <translation>Límite (m)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/audit_outputs.py"/>
        <source>Longer than the limit (1) or not (0)</source>
        <translation>Más largo que el límite (1) o no (0)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/audit_outputs.py"/>
        <source>Ends at a dead end (1)</source>
        <translation>Termina en un fondo de saco (1)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/double_counting.py"/>
        <source>Land counted twice, in a general and in a local system (LOTUS art. 12.2.e): {area} m2. It is in the values of both standards; correct the map.</source>
        <translation>Suelo contado dos veces, en un sistema general y en uno local (LOTUS art. 12.2.e): {area} m2. Está en los valores de ambos estándares; corrija el mapa.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/double_counting.py"/>
        <source>Polygons of one and the same system overlap, and their common land counts more than once: {area} m2.</source>
        <translation>Los polígonos de un mismo sistema se superponen y su suelo común cuenta más de una vez: {area} m2.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/double_counting.py"/>
        <source>Polygon of the general system</source>
        <translation>Polígono del sistema general</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/double_counting.py"/>
        <source>Polygon of the local system</source>
        <translation>Polígono del sistema local</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/double_counting.py"/>
        <source>Use in the general system</source>
        <translation>Uso en el sistema general</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/double_counting.py"/>
        <source>Use in the local system</source>
        <translation>Uso en el sistema local</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/double_counting.py"/>
        <source>Area counted twice (m2)</source>
        <translation>Superficie contada dos veces (m2)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/land_measure.py"/>
        <source>Areas are measured on</source>
        <translation>Las superficies se miden sobre</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/land_measure.py"/>
        <source>plane: the layer's own projection, as the areas of planning documents are; ellipsoid: the ground. A layer in degrees, or in a projection that is wrong by more than 1 %, is measured on the ellipsoid anyway.</source>
        <translation>plane: la proyección de la propia capa, como las superficies de los documentos de planeamiento; ellipsoid: el terreno. Una capa en grados, o en una proyección que se desvía más de un 1 %, se mide en todo caso sobre el elipsoide.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/land_measure.py"/>
        <source>The projection of layer '{layer}' is wrong about areas by {percent} %: they are measured on the ellipsoid.</source>
        <translation>La proyección de la capa '{layer}' se desvía un {percent} % en las superficies: se miden sobre el elipsoide.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/lotusstandards.py"/>
        <source>Standards of settlements (LOTUS)</source>
        <translation>Estándares de los núcleos (LOTUS)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/lotusstandards.py"/>
        <source>Computes the standards of LOTUS art. 12.2 (Extremadura, Ley 11/2018) for each settlement: inhabitants (DP) and dwellings (DV) per hectare, and square metres of green areas (ZVG, ZVL) and facilities (SDG, SDL) of the general and local systems per inhabitant, each with minimum, target, status and surplus. ZVG and SDG of base settlements are those of their group. A minimum is reached or it is not: there is no tolerance. Sectors of new development and land that counts twice are told apart.</source>
        <translation>Calcula los estándares del art. 12.2 de la LOTUS (Extremadura, Ley 11/2018) para cada núcleo: habitantes (DP) y viviendas (DV) por hectárea, y metros cuadrados de zonas verdes (ZVG, ZVL) y dotaciones (SDG, SDL) de los sistemas generales y locales por habitante, cada uno con mínimo, objetivo, estado y excedente. ZVG y SDG de los núcleos de base son los de su grupo. Un mínimo se alcanza o no se alcanza: no hay tolerancia. Los sectores de nuevo desarrollo y el suelo que cuenta dos veces se dan aparte.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/lotusstandards.py"/>
        <source>LOTUS, standards, density, green areas, facilities, settlement, Extremadura, sector, parking, estándares, densidad, zonas verdes, dotaciones, núcleo, cesiones, aparcamiento</source>
        <translation>LOTUS, standards, density, green areas, facilities, settlement, Extremadura, sector, parking, estándares, densidad, zonas verdes, dotaciones, núcleo, cesiones, aparcamiento</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/lotusstandards.py"/>
        <source>Standards</source>
        <translation>Estándares</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/lotusstandards.py"/>
        <source>A row a settlement and standard. Status: met; met_below_target (minimum but not target); not_met (below the minimum); no_minimum (below the target, and there is no minimum); empty where unknown.</source>
        <translation>Una fila por núcleo y estándar. Estado: met; met_below_target (mínimo, pero no objetivo); not_met (por debajo del mínimo); no_minimum (por debajo del objetivo, y no hay mínimo); vacío si se desconoce.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/lotusstandards.py"/>
        <source>Sectors</source>
        <translation>Sectores</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/lotusstandards.py"/>
        <source>What each new sector hands over and needs.</source>
        <translation>Lo que cede y necesita cada sector nuevo.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/lotusstandards.py"/>
        <source>Land counted twice</source>
        <translation>Suelo contado dos veces</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/lotusstandards.py"/>
        <source>Where general and local systems overlap (LOTUS art. 12.2.e).</source>
        <translation>Donde se superponen sistemas generales y locales (LOTUS art. 12.2.e).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/lotusstandards.py"/>
        <source>Standards that are not met, over all settlements</source>
        <translation>Estándares que no se cumplen, en todos los núcleos</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/lotusstandards.py"/>
        <source>Land counted twice (m2)</source>
        <translation>Suelo contado dos veces (m2)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/lotusstandards.py"/>
        <source>Read settlements and land</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/lotusstandards.py"/>
        <source>Compare with the standards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/lotusstandards.py"/>
        <source>Look for land that counts twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/lotusstandards.py"/>
        <source>Inhabitants, dwellings or m2</source>
        <translation>Habitantes, viviendas o m2</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/lotusstandards.py"/>
        <source>Hectares or inhabitants</source>
        <translation>Hectáreas o habitantes</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/lotusstandards.py"/>
        <source>Value (amount by divisor)</source>
        <translation>Valor (cantidad entre divisor)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/lotusstandards.py"/>
        <source>Minimum (empty: there is none)</source>
        <translation>Mínimo (vacío: no lo hay)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/lotusstandards.py"/>
        <source>Target value</source>
        <translation>Valor objetivo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/lotusstandards.py"/>
        <source>Value above the minimum</source>
        <translation>Valor por encima del mínimo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/lotusstandards.py"/>
        <source>Dwellings or m2 above the minimum</source>
        <translation>Viviendas o m2 por encima del mínimo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/lotusstandards.py"/>
        <location filename="../../urban_rural_linkages/algorithms/assessment/settlement_inputs.py"/>
        <source>Code of the settlement</source>
        <translation>Código del núcleo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/lotusstandards.py"/>
        <source>Settlement's name</source>
        <translation>Nombre del núcleo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/lotusstandards.py"/>
        <location filename="../../urban_rural_linkages/algorithms/assessment/settlement_inputs.py"/>
        <source>Group of settlements</source>
        <translation>Grupo de núcleos</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/lotusstandards.py"/>
        <source>Class (base or relevant)</source>
        <translation>Clase (base o relevant)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/lotusstandards.py"/>
        <source>Code of the standard</source>
        <translation>Código del estándar</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/lotusstandards.py"/>
        <source>Status against minimum and target</source>
        <translation>Estado respecto al mínimo y al objetivo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/lotusstandards.py"/>
        <source>Computed for settlement or group</source>
        <translation>Calculado por núcleo o por grupo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/lotusstandards.py"/>
        <source>Article</source>
        <translation>Artículo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/networkaudit.py"/>
        <source>Audit of a walking network</source>
        <translation>Auditoría de una red peatonal</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/networkaudit.py"/>
        <source>Compares each stretch of a walking network with the conditions of an accessible route (Orden TMA/851/2021): width, slope, kerbs and steps, surface; and tells which stretches are lit and how far one walks between rest places. A stretch is accessible when it meets what was surveyed; one failure is enough for a no, and a gap in the survey leaves it undecided. A condition that no field and no terrain model speaks of is left out.

Slopes are those of the terrain model along the line, and bridges and short ramps are not in it. The gap between rest places is measured along the network, from one to the next without turning round; the way to a dead end counts once. The 300 m of streets are Valencia's and a comparison; the 50 m of parks are a duty.</source>
        <translation>Compara cada tramo de una red peatonal con las condiciones de un itinerario accesible (Orden TMA/851/2021): anchura, pendiente, bordillos y escalones, pavimento; e indica qué tramos están iluminados y cuánto se camina entre lugares de descanso. Un tramo es accesible cuando cumple lo que se comprobó; basta un incumplimiento para que no lo sea, y un hueco en los datos lo deja sin decidir. Una condición de la que no habla ningún campo ni modelo del terreno queda fuera.

Las pendientes son las del modelo del terreno a lo largo de la línea, y en ellas no están los puentes ni las rampas cortas. El intervalo entre lugares de descanso se mide a lo largo de la red, de uno al siguiente sin dar la vuelta; el camino a un fondo de saco cuenta una vez. Los 300 m de las calles son los de Valencia y sirven de comparación; los 50 m de los parques son un deber.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/networkaudit.py"/>
        <source>accessibility, walking network, audit, pavement, slope, bench, rest place, accesibilidad, itinerario peatonal, auditoría, acera, pendiente, banco, descanso</source>
        <translation>accessibility, walking network, audit, pavement, slope, bench, rest place, accesibilidad, itinerario peatonal, auditoría, acera, pendiente, banco, descanso</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/networkaudit.py"/>
        <source>Measure slopes and light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/networkaudit.py"/>
        <source>Measure the ways between rest places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/networkaudit.py"/>
        <source>Nothing was given about width, slope, kerbs or surface, so whether stretches are accessible is unknown.</source>
        <translation>Nada se indicó sobre anchura, pendiente, bordillos o pavimento, así que no se sabe si los tramos son accesibles.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/networkaudit.py"/>
        <source>Conditions of an accessible route that nothing was given about, and that the verdict leaves out: {conditions}.</source>
        <translation>Condiciones de un itinerario accesible sobre las que nada se indicó y que el veredicto no incluye: {conditions}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/networkaudit.py"/>
        <source>Stretches that the survey leaves undecided, and that count as not accessible in the share: {count}, with {metres} m.</source>
        <translation>Tramos que los datos dejan sin decidir y que en la proporción cuentan como no accesibles: {count}, con {metres} m.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/networkaudit.py"/>
        <source>Audit of the network</source>
        <translation>Auditoría de la red</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/networkaudit.py"/>
        <source>The stretches with what each meets, 1, 0 or unknown, and the list of what it lacks: width, slope, kerbs, surface, light, rest.</source>
        <translation>Los tramos con lo que cumple cada uno (1, 0 o desconocido) y la lista de lo que le falta: width, slope, kerbs, surface, light, rest.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/networkaudit.py"/>
        <source>Longest gaps between rest places</source>
        <translation>Intervalos más largos entre lugares de descanso</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/networkaudit.py"/>
        <source>The longest ways without a rest place, as lines from one rest place to the next or to a dead end.</source>
        <translation>Los recorridos más largos sin lugar de descanso, como líneas de uno al siguiente o a un fondo de saco.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/networkaudit.py"/>
        <source>Share of the length that is accessible (0-1)</source>
        <translation>Proporción de la longitud accesible (0-1)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/networkaudit.py"/>
        <source>Share of the length that is undecided (0-1)</source>
        <translation>Proporción de la longitud sin decidir (0-1)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/networkaudit.py"/>
        <source>Longest gap between rest places (m)</source>
        <translation>Intervalo más largo entre lugares de descanso (m)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/networkaudit.py"/>
        <source>Steepest slope of the network (%)</source>
        <translation>Pendiente máxima de la red (%)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/networkaudit.py"/>
        <source>Share of the length that is not too steep (0-1)</source>
        <translation>Proporción de la longitud con pendiente admisible (0-1)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/report_formats.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/report.py"/>
        <source>Page</source>
        <translation>Página</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/sector_inputs.py"/>
        <source>New sectors</source>
        <translation>Sectores nuevos</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/sector_inputs.py"/>
        <source>Sectors of new development, one row each; they need no shape. Their results go into the table of sectors.</source>
        <translation>Sectores de nuevo desarrollo, uno por fila; no necesitan geometría. Sus resultados van a la tabla de sectores.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/sector_inputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/assessment/sector_outputs.py"/>
        <source>Code of the sector</source>
        <translation>Código del sector</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/sector_inputs.py"/>
        <source>Without it, sectors are numbered as they come.</source>
        <translation>Sin él, los sectores se numeran en el orden en que aparecen.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/sector_inputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/assessment/sector_outputs.py"/>
        <source>Kind of sector</source>
        <translation>Tipo de sector</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/sector_inputs.py"/>
        <source>residential or productive (tertiary too). Without the field, sectors with residential floor area are residential and the others productive.</source>
        <translation>residential o productive (también el terciario). Sin este campo, los sectores con edificabilidad residencial son residenciales y los demás, productivos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/sector_inputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/assessment/sector_outputs.py"/>
        <source>Area of the sector (m2)</source>
        <translation>Superficie del sector (m2)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/sector_inputs.py"/>
        <source>The whole sector, in m2. Without it the polygon is measured; without either, the share handed over is unknown.</source>
        <translation>El sector entero, en m2. Sin ella se mide el polígono; sin lo uno ni lo otro, se desconoce la proporción cedida.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/sector_inputs.py"/>
        <source>Green areas of the sector (m2)</source>
        <translation>Zonas verdes del sector (m2)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/sector_inputs.py"/>
        <source>Green areas handed over, in m2.</source>
        <translation>Zonas verdes cedidas, en m2.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/sector_inputs.py"/>
        <source>Facilities of the sector (m2)</source>
        <translation>Dotaciones del sector (m2)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/sector_inputs.py"/>
        <source>Land for public facilities handed over, in m2.</source>
        <translation>Suelo cedido para dotaciones públicas, en m2.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/sector_inputs.py"/>
        <source>Residential floor area (m2)</source>
        <translation>Edificabilidad residencial (m2)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/sector_inputs.py"/>
        <source>Residential floor area that may be built, in m2: 2.5 inhabitants per 100 m2 (LOTUS, additional provision 5).</source>
        <translation>Superficie residencial que puede edificarse, en m2: 2,5 habitantes por cada 100 m2 (LOTUS, disposición adicional 5).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/sector_inputs.py"/>
        <source>Dwellings of the sector</source>
        <translation>Viviendas del sector</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/sector_inputs.py"/>
        <source>Dwellings foreseen in a residential sector: new development has to reach the dwellings per hectare (DV) of its settlement's class (LOTUS art. 12.2.a).</source>
        <translation>Viviendas previstas en un sector residencial: el nuevo desarrollo debe alcanzar las viviendas por hectárea (DV) de la clase de su núcleo (LOTUS art. 12.2.a).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/sector_inputs.py"/>
        <source>Settlement of the sector</source>
        <translation>Núcleo del sector</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/sector_inputs.py"/>
        <source>Code of the settlement that the sector belongs to. Without it the class is known only where all settlements of the layer have the same.</source>
        <translation>Código del núcleo al que pertenece el sector. Sin él, la clase solo se conoce si todos los núcleos de la capa tienen la misma.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/sector_inputs.py"/>
        <source>Parking spaces</source>
        <translation>Plazas de aparcamiento</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/sector_inputs.py"/>
        <source>All parking spaces of the sector: one per 200 m2 of residential floor area (LOTUS, additional provision 2).</source>
        <translation>Todas las plazas de aparcamiento del sector: una por cada 200 m2 de edificabilidad residencial (LOTUS, disposición adicional 2).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/sector_inputs.py"/>
        <source>Reserved parking spaces</source>
        <translation>Plazas reservadas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/sector_inputs.py"/>
        <source>Those of them for people with reduced mobility: one in every 40 or part of 40 (Orden TMA/851/2021, art. 35.1).</source>
        <translation>De ellas, las destinadas a personas con movilidad reducida: una por cada 40 o fracción de 40 (Orden TMA/851/2021, art. 35.1).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/sector_inputs.py"/>
        <source>Two thirds green, of what</source>
        <translation>Dos tercios verdes, de qué</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/sector_inputs.py"/>
        <source>ceded: of all land that is handed over; minimum: of the 15 % that must be. Art. 12.2.d of LOTUS is read in both ways, and the log tells where they differ.</source>
        <translation>ceded: de todo el suelo cedido; minimum: del 15 % que debe cederse. El art. 12.2.d de la LOTUS se lee de las dos maneras, y el registro indica dónde difieren.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/sector_inputs.py"/>
        <source>Sectors of which it is not known to what class of settlement they belong, and so how many dwellings per hectare they need: {count} (see SECTOR_SETTLEMENT).</source>
        <translation>Sectores de los que no se sabe a qué clase de núcleo pertenecen y, por tanto, cuántas viviendas por hectárea necesitan: {count} (véase SECTOR_SETTLEMENT).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/sector_outputs.py"/>
        <source>Sectors where it depends on the reading of LOTUS art. 12.2.d whether enough is green: {count} (see GREEN_SHARE_OF).</source>
        <translation>Sectores en los que depende de la lectura del art. 12.2.d de la LOTUS si hay bastante verde: {count} (véase GREEN_SHARE_OF).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/sector_outputs.py"/>
        <source>Inhabitants to expect (LOTUS, add. prov. 5)</source>
        <translation>Habitantes previsibles (LOTUS, disp. adic. 5)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/sector_outputs.py"/>
        <source>Dwellings per hectare</source>
        <translation>Viviendas por hectárea</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/sector_outputs.py"/>
        <source>Least dwellings per ha (art. 12.2.a)</source>
        <translation>Viviendas mínimas por ha (art. 12.2.a)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/sector_outputs.py"/>
        <source>Dwellings: at least the minimum of its class</source>
        <translation>Viviendas: al menos el mínimo de su clase</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/sector_outputs.py"/>
        <source>Share handed over (LOTUS art. 12.2.d)</source>
        <translation>Proporción cedida (LOTUS art. 12.2.d)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/sector_outputs.py"/>
        <source>Share handed over: at least 0.15</source>
        <translation>Proporción cedida: al menos 0,15</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/sector_outputs.py"/>
        <source>Green part of it (LOTUS art. 12.2.d)</source>
        <translation>Parte verde de ella (LOTUS art. 12.2.d)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/sector_outputs.py"/>
        <source>Green part: at least two thirds</source>
        <translation>Parte verde: al menos dos tercios</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/sector_outputs.py"/>
        <source>Parking spaces needed (LOTUS, add. prov. 2)</source>
        <translation>Plazas necesarias (LOTUS, disp. adic. 2)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/sector_outputs.py"/>
        <source>Parking spaces per 200 m2 residential</source>
        <translation>Plazas por cada 200 m2 residenciales</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/sector_outputs.py"/>
        <source>Parking: at least 1 per 200 m2</source>
        <translation>Aparcamiento: al menos 1 por cada 200 m2</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/sector_outputs.py"/>
        <source>Reserved spaces needed (TMA/851/2021 art. 35)</source>
        <translation>Plazas reservadas necesarias (TMA/851/2021 art. 35)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/sector_outputs.py"/>
        <source>Reserved spaces: at least those needed</source>
        <translation>Plazas reservadas: al menos las necesarias</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/settlement_inputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/report.py"/>
        <location filename="../../urban_rural_linkages/core/assessment/report/report.py"/>
        <location filename="../../urban_rural_linkages/gui/demo.py"/>
        <location filename="../../urban_rural_linkages/gui/dock/start_card.py"/>
        <source>Settlements</source>
        <translation>Núcleos de población</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/settlement_inputs.py"/>
        <source>Urban land of each settlement, one feature each; a table will do where areas are given in fields.</source>
        <translation>Suelo urbano de cada núcleo, un elemento por núcleo; basta una tabla si las superficies se indican en campos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/settlement_inputs.py"/>
        <source>Compared as text: leading zeros count. Without it, settlements are numbered as they come.</source>
        <translation>Se compara como texto: los ceros iniciales cuentan. Sin él, los núcleos se numeran en el orden en que aparecen.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/settlement_inputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/grid_outputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/urban_area_outputs.py"/>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/settlement_inputs.py"/>
        <source>Name of the settlement.</source>
        <translation>Nombre del núcleo.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/settlement_inputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationoverlay.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/sparseareas.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/grid_inputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/unit_cell_inputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/urban_area_inputs.py"/>
        <source>Population</source>
        <translation>Población</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/settlement_inputs.py"/>
        <source>Registered inhabitants of the settlement.</source>
        <translation>Habitantes empadronados en el núcleo.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/settlement_inputs.py"/>
        <source>Dwellings</source>
        <translation>Viviendas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/settlement_inputs.py"/>
        <source>Dwellings of the settlement; without them their density (DV) is unknown.</source>
        <translation>Viviendas del núcleo; sin ellas se desconoce su densidad (DV).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/settlement_inputs.py"/>
        <source>General green areas and facilities (ZVG, SDG) of base settlements are those of their group, such as the municipality. Without the field all base settlements of the layer are one group; a settlement with an empty value stands for itself.</source>
        <translation>Las zonas verdes y las dotaciones generales (ZVG, SDG) de los núcleos de base son las de su grupo, p. ej. el municipio. Sin este campo, todos los núcleos de base de la capa son un solo grupo; un núcleo con un valor vacío se considera por sí solo.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/settlement_inputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/functional.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/grid_outputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/unit_class_outputs.py"/>
        <source>Class</source>
        <translation>Clase</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/settlement_inputs.py"/>
        <source>base or relevant, as a territorial plan sets it; it wins over the number of inhabitants. Where it is empty, up to 5,000 inhabitants are base (LOTUS art. 5.2).</source>
        <translation>base o relevant, según establezca un plan territorial; prevalece sobre el número de habitantes. Si está vacío, hasta 5000 habitantes es base (LOTUS art. 5.2).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/settlement_inputs.py"/>
        <source>Urban land of the settlement. Without it the polygon is measured.</source>
        <translation>Suelo urbano del núcleo. Sin él se mide el polígono.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/settlement_inputs.py"/>
        <source>ha, km2 or m2.</source>
        <translation>ha, km2 o m2.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/settlement_inputs.py"/>
        <source>Settlements whose population and class are unknown, and with them all standards: {count} ({settlements}).</source>
        <translation>Núcleos de los que se desconocen la población y la clase y, con ellas, todos los estándares: {count} ({settlements}).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/settlement_inputs.py"/>
        <source>Layer '{layer}', field '{field}' names settlements that are not in layer '{settlements}': {ids}.</source>
        <translation>La capa '{layer}', campo '{field}', nombra núcleos que no están en la capa '{settlements}': {ids}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/settlement_inputs.py"/>
        <source>Correct the codes, or choose the field of the settlements' codes (SETTLEMENT_ID).</source>
        <translation>Corrija los códigos o elija el campo de los códigos de los núcleos (SETTLEMENT_ID).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/settlement_inputs.py"/>
        <source>No group was given: all base settlements of the layer are one group, whose general green areas and facilities (ZVG, SDG) are added up.</source>
        <translation>No se indicó ningún grupo: todos los núcleos de base de la capa son un solo grupo, cuyas zonas verdes y dotaciones generales (ZVG, SDG) se suman.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/settlement_inputs.py"/>
        <source>Layer '{layer}' holds no polygons, and no field says how large its settlements are.</source>
        <translation>La capa '{layer}' no contiene polígonos, y ningún campo dice qué superficie tienen sus núcleos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/settlement_inputs.py"/>
        <source>Choose the outlines of the settlements, or the field of areas (AREA).</source>
        <translation>Elija los contornos de los núcleos o el campo de superficies (AREA).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/stored_assessment.py"/>
        <location filename="../../urban_rural_linkages/gui/checklists/menu.py"/>
        <location filename="../../urban_rural_linkages/gui/checklists/window.py"/>
        <source>File of assessments</source>
        <translation>Archivo de evaluaciones</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/stored_assessment.py"/>
        <source>The GeoPackage in which the panel of impact checklists keeps assessments; it is only read.</source>
        <translation>El GeoPackage en el que el panel de listas de impacto guarda las evaluaciones; solo se lee.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/stored_assessment.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/checklists.py"/>
        <location filename="../../urban_rural_linkages/core/assessment/report/method.py"/>
        <location filename="../../urban_rural_linkages/gui/dock/header.py"/>
        <source>Assessment</source>
        <translation>Evaluación</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/stored_assessment.py"/>
        <source>Its title or its uuid. Empty: the one that was changed last.</source>
        <translation>Su título o su uuid. Vacío: la que se cambió por última vez.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/stored_assessment.py"/>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/stored_assessment.py"/>
        <source>English or Spanish, whatever QGIS speaks; what the authors wrote stays as it is.</source>
        <translation>Inglés o español, hable lo que hable QGIS; lo que escribieron los autores queda como está.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/stored_assessment.py"/>
        <location filename="../../urban_rural_linkages/gui/checklists/menu.py"/>
        <source>Checklist of your own</source>
        <translation>Lista de comprobación propia</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/stored_assessment.py"/>
        <source>The JSON file of the checklist, where the assessment was made with one that does not ship with the plugin.</source>
        <translation>El archivo JSON de la lista, si la evaluación se hizo con una que no viene con el complemento.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/stored_assessment.py"/>
        <source>No file of assessments was given.</source>
        <translation>No se dio ningún archivo de evaluaciones.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/stored_assessment.py"/>
        <source>Choose the GeoPackage of the panel (STORE).</source>
        <translation>Elija el GeoPackage del panel (STORE).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/stored_assessment.py"/>
        <source>There is no file of assessments '{path}'.</source>
        <translation>No existe el archivo de evaluaciones '{path}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/stored_assessment.py"/>
        <source>The checklist '{checklist}' has changed since the assessment '{title}' was made (version {old} then, {new} now): compare before you rely on its score.</source>
        <translation>La lista '{checklist}' ha cambiado desde que se hizo la evaluación '{title}' (versión {old} entonces, {new} ahora): compare antes de fiarse de su puntuación.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/stored_assessment.py"/>
        <source>The file '{path}' has no assessment yet.</source>
        <translation>El archivo '{path}' aún no tiene ninguna evaluación.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/stored_assessment.py"/>
        <source>Begin one in the panel of impact checklists.</source>
        <translation>Empiece una en el panel de listas de impacto.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/stored_assessment.py"/>
        <source>The file '{path}' has no assessment '{name}'.</source>
        <translation>El archivo '{path}' no tiene ninguna evaluación '{name}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/stored_assessment.py"/>
        <source>Choose one of: {titles}.</source>
        <translation>Elija una de estas: {titles}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/stored_assessment.py"/>
        <source>The file '{path}' has {count} assessments with the title '{name}'.</source>
        <translation>El archivo '{path}' tiene {count} evaluaciones con el título '{name}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/stored_assessment.py"/>
        <source>Give the uuid instead, one of: {uuids}.</source>
        <translation>Dé en su lugar el uuid, uno de estos: {uuids}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/stored_assessment.py"/>
        <source>The assessment '{title}' was made with the checklist '{id}', which does not ship with the plugin.</source>
        <translation>La evaluación '{title}' se hizo con la lista '{id}', que no viene con el complemento.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/stored_assessment.py"/>
        <source>Give its file (CHECKLIST_FILE).</source>
        <translation>Dé su archivo (CHECKLIST_FILE).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/stored_assessment.py"/>
        <source>The file '{path}' holds the checklist '{id}', and the assessment '{title}' was made with '{wanted}'.</source>
        <translation>El archivo '{path}' contiene la lista '{id}', y la evaluación '{title}' se hizo con '{wanted}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/stored_assessment.py"/>
        <source>Choose the file of that one (CHECKLIST_FILE).</source>
        <translation>Elija el archivo de esa lista (CHECKLIST_FILE).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/system_inputs.py"/>
        <source>Green areas and facilities</source>
        <translation>Zonas verdes y dotaciones</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/system_inputs.py"/>
        <source>Land of the general and local systems. A polygon counts for the settlement it lies in, and is shared out by area where it lies in several. Outside all of them, general systems count for the nearest settlement and local ones for none. A table will do where areas and settlements are given in fields.</source>
        <translation>Suelo de los sistemas generales y locales. Un polígono cuenta para el núcleo en que está y se reparte por superficie si está en varios. Fuera de todos ellos, los sistemas generales cuentan para el núcleo más cercano y los locales para ninguno. Basta una tabla si las superficies y los núcleos se indican en campos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/system_inputs.py"/>
        <source>Code of the land</source>
        <translation>Código del suelo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/system_inputs.py"/>
        <source>How results and messages call each polygon. Without it, polygons are numbered as they come.</source>
        <translation>Cómo llaman los resultados y los mensajes a cada polígono. Sin él, los polígonos se numeran en el orden en que aparecen.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/system_inputs.py"/>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/system_inputs.py"/>
        <source>general or local. Without it, the field called system.</source>
        <translation>general o local. Sin este campo, se usa el llamado system.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/system_inputs.py"/>
        <source>Use</source>
        <translation>Uso</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/system_inputs.py"/>
        <source>green or facilities. Without it, the field called use.</source>
        <translation>green o facilities. Sin este campo, se usa el llamado use.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/system_inputs.py"/>
        <source>Settlement of the land</source>
        <translation>Núcleo del suelo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/system_inputs.py"/>
        <source>Code of the settlement that the land counts for, wherever it lies; where it is empty the map decides.</source>
        <translation>Código del núcleo para el que cuenta el suelo, esté donde esté; si está vacío, decide el mapa.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/system_inputs.py"/>
        <source>Area of the land (m2)</source>
        <translation>Superficie del suelo (m2)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/system_inputs.py"/>
        <source>Official area in m2. Without it the polygon is measured.</source>
        <translation>Superficie oficial en m2. Sin ella se mide el polígono.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/system_inputs.py"/>
        <location filename="../../urban_rural_linkages/io/outlines.py"/>
        <source>Layer '{layer}' holds no polygons.</source>
        <translation>La capa '{layer}' no contiene polígonos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/system_inputs.py"/>
        <source>Choose a layer of polygons, or the field {parameter}.</source>
        <translation>Elija una capa de polígonos o el campo {parameter}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/system_inputs.py"/>
        <source>Polygons of general systems outside all settlements, counted for the nearest one: {count} ({area} m2).</source>
        <translation>Polígonos de sistemas generales fuera de todos los núcleos, contados para el más cercano: {count} ({area} m2).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/system_inputs.py"/>
        <source>Polygons of local systems outside all settlements, counted for none: {count} ({area} m2). Name their settlement (SYSTEM_SETTLEMENT) to count them.</source>
        <translation>Polígonos de sistemas locales fuera de todos los núcleos, que no cuentan para ninguno: {count} ({area} m2). Indique su núcleo (SYSTEM_SETTLEMENT) para que cuenten.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/system_inputs.py"/>
        <source>Land of polygons that lies beyond the outlines of the settlements they are partly in, and is counted with them: {area} m2.</source>
        <translation>Suelo de polígonos que queda más allá del contorno de los núcleos en que están en parte y se cuenta con ellos: {area} m2.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/system_inputs.py"/>
        <source>Polygons of systems without geometry, counted for none: {count}.</source>
        <translation>Polígonos de sistemas sin geometría, que no cuentan para ninguno: {count}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/template_forms.py"/>
        <source>Not less than {least}.</source>
        <translation>No menos de {least}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/assessment/template_loading.py"/>
        <location filename="../../urban_rural_linkages/core/assessment/report/report.py"/>
        <source>Impact assessment</source>
        <translation>Evaluación de impacto</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/balance_inputs.py"/>
        <source>Births</source>
        <translation>Nacimientos</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/balance_inputs.py"/>
        <source>Births of the whole period: of the start year to the year before the end year.</source>
        <translation>Nacimientos de todo el periodo: del año inicial al año anterior al final.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/balance_inputs.py"/>
        <source>Deaths</source>
        <translation>Defunciones</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/balance_inputs.py"/>
        <source>Deaths of the whole period, like births.</source>
        <translation>Defunciones de todo el periodo, como los nacimientos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/balance_inputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationrisk.py"/>
        <source>Natural balance</source>
        <translation>Saldo natural</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/balance_inputs.py"/>
        <source>Births minus deaths of the period, where only the balance is known; where all three are given they must agree.</source>
        <translation>Nacimientos menos defunciones del periodo, donde solo se conoce el saldo; si se dan los tres, deben concordar.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/balance_inputs.py"/>
        <source>Net migration</source>
        <translation>Saldo migratorio</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/balance_inputs.py"/>
        <source>Net migration of the period. Without it, migration is what is left of the change after the natural balance, adjustments included.</source>
        <translation>Saldo migratorio del periodo. Si falta, la migración es lo que queda del cambio tras el saldo natural, ajustes incluidos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/base.py"/>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/base.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/report.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/territorialdiagnosis.py"/>
        <source>Territorial diagnosis</source>
        <translation>Diagnóstico territorial</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/base.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/functional.py"/>
        <source>Functional areas</source>
        <translation>Áreas funcionales</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/base.py"/>
        <source>Service accessibility</source>
        <translation>Accesibilidad a los servicios</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/base.py"/>
        <source>Depopulation</source>
        <translation>Despoblación</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/base.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/checklists.py"/>
        <location filename="../../urban_rural_linkages/gui/checklists/window.py"/>
        <location filename="../../urban_rural_linkages/gui/dock/dock_widget.py"/>
        <source>Impact checklists</source>
        <translation>Listas de comprobación de impacto</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/base.py"/>
        <source>This algorithm needs the Python package scipy, which this QGIS does not have. Install it with your system's package manager or the OSGeo4W setup.</source>
        <translation>Este algoritmo necesita el paquete de Python scipy, que este QGIS no tiene. Instálelo con el gestor de paquetes de su sistema o con el instalador de OSGeo4W.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/borders.py"/>
        <source>Layer '{layer}' has no coordinate reference system: its outlines only say which units touch.</source>
        <translation>La capa '{layer}' no tiene sistema de referencia de coordenadas: sus contornos solo indican qué unidades se tocan.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/check_inputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationrisk.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Yearly populations</source>
        <translation>Poblaciones anuales</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/check_inputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Pattern of the fields with a population a year, such as t{year}.</source>
        <translation>Patrón de los campos con una población por año, como t{year}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/check_inputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/profile.py"/>
        <source>People of 65 and over</source>
        <translation>Personas de 65 y más años</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/check_inputs.py"/>
        <source>At the end year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/check_inputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>People under 15</source>
        <translation>Personas menores de 15 años</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/check_inputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/age_outputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/agestructure.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/cohort_outputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access_people.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/ages.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Women</source>
        <translation>Mujeres</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/check_inputs.py"/>
        <source>Points of services.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/check_inputs.py"/>
        <source>The field that tells hospitals from schools.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/check_inputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Population grid, end</source>
        <translation>Malla de población, final</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/check_inputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/grid_inputs.py"/>
        <source>Persons per cell.</source>
        <translation>Personas por celda.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/check_inputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Population grid, start</source>
        <translation>Malla de población, inicial</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/check_inputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/report.py"/>
        <location filename="../../urban_rural_linkages/algorithms/unit_inputs.py"/>
        <source>Territorial units</source>
        <translation>Unidades territoriales</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/check_inputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Municipalities or other units, one polygon each.</source>
        <translation>Municipios u otras unidades, un polígono cada una.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/check_inputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <location filename="../../urban_rural_linkages/algorithms/data/preparetable.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/cohort_outputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/cohortprojection.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/flow_inputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/unit_inputs.py"/>
        <source>Code of the unit</source>
        <translation>Código de la unidad</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/check_inputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>The field with the unit's code, compared as text.</source>
        <translation>El campo con el código de la unidad, que se compara como texto.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/check_inputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/urban_area_inputs.py"/>
        <source>Name of the unit</source>
        <translation>Nombre de la unidad</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/check_inputs.py"/>
        <source>How the report calls the units.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/check_inputs.py"/>
        <source>a population</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/datacheck.py"/>
        <source>Check the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/datacheck.py"/>
        <source>Looks at the data of a diagnosis before it is made: codes that repeat, ids taken for people, years that are not those of the fields, births of one year given for several, areas in another unit than was chosen, units that appear or disappear, services that stand twice or far away, grids that are none of population. Each finding comes with its severity, an example and what to do about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/datacheck.py"/>
        <source>check, quality, errors, validation, data, comprobar, calidad, errores, validación, datos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/datacheck.py"/>
        <location filename="../../urban_rural_linkages/core/assessment/report/report.py"/>
        <source>Findings</source>
        <translation>Hallazgos</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/datacheck.py"/>
        <source>One row a check: input, severity (fail, warn or pass), number, example, what was found and what to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/datacheck.py"/>
        <source>Findings that must be mended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/datacheck.py"/>
        <source>Findings to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/datacheck.py"/>
        <source>Input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/datacheck.py"/>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/datacheck.py"/>
        <source>Severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/datacheck.py"/>
        <location filename="../../urban_rural_linkages/algorithms/data/preparetable.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/grid_outputs.py"/>
        <location filename="../../urban_rural_linkages/core/assessment/words.py"/>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/datacheck.py"/>
        <source>Example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/datacheck.py"/>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/datacheck.py"/>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <source>Join tables to units</source>
        <translation>Unir tablas a las unidades</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <source>Puts the columns of one or several tables (CSV, spreadsheet, GeoPackage) onto the territorial units, by their code. Codes are compared as text; leading zeros that a program has lost are restored and reported. A report tells, table by table, what fitted and what did not: nothing is dropped in silence.</source>
        <translation>Añade las columnas de una o varias tablas (CSV, hoja de cálculo, GeoPackage) a las unidades territoriales, por su código. Los códigos se comparan como texto; los ceros iniciales que un programa haya perdido se restituyen y se notifican. Un informe indica, tabla por tabla, qué ha casado y qué no: nada se descarta sin avisar.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <source>join, tables, csv, code, statistics, unir, tablas, código, estadística, cruce</source>
        <translation>join, tables, csv, code, statistics, unir, tablas, código, estadística, cruce</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <source>The layer that gets the columns.</source>
        <translation>La capa que recibe las columnas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <location filename="../../urban_rural_linkages/algorithms/data/preparetable.py"/>
        <source>The field with the unit's code.</source>
        <translation>El campo con el código de la unidad.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <source>Tables</source>
        <translation>Tablas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <source>The tables to join; each has one row a unit.</source>
        <translation>Las tablas que se unen; cada una tiene una fila por unidad.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <source>Column of the code in the tables</source>
        <translation>Columna del código en las tablas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <source>The name of the column with the code, the same in all tables. Empty: it is called as in the units.</source>
        <translation>El nombre de la columna con el código, igual en todas las tablas. Vacío: se llama como en las unidades.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <location filename="../../urban_rural_linkages/algorithms/data/preparetable.py"/>
        <source>Decimal mark</source>
        <translation>Separador decimal</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <source>How numbers that are text are written; auto finds it for each column.</source>
        <translation>Cómo se escriben los números que son texto; auto lo determina para cada columna.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <location filename="../../urban_rural_linkages/algorithms/data/preparetable.py"/>
        <source>Encoding of CSV files</source>
        <translation>Codificación de los archivos CSV</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <location filename="../../urban_rural_linkages/algorithms/data/preparetable.py"/>
        <source>Such as utf-8 or cp1252; auto finds it.</source>
        <translation>Por ejemplo utf-8 o cp1252; auto la determina.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <location filename="../../urban_rural_linkages/algorithms/data/preparetable.py"/>
        <source>Sheet of a workbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <location filename="../../urban_rural_linkages/algorithms/data/preparetable.py"/>
        <source>The sheet to read, of a workbook with several. Empty: the one that has the column of the code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <location filename="../../urban_rural_linkages/algorithms/data/preparetable.py"/>
        <source>Row of the header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <location filename="../../urban_rural_linkages/algorithms/data/preparetable.py"/>
        <source>The row with the names of the columns, as a spreadsheet counts; 0 finds it below titles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <source>Units with joined columns</source>
        <translation>Unidades con las columnas unidas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <source>The units with the columns of all tables.</source>
        <translation>Las unidades con las columnas de todas las tablas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <source>Report of the join</source>
        <translation>Informe de la unión</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <source>One row a table: rows, matched and unmatched units, rows of no unit, duplicates, codes whose leading zeros were restored.</source>
        <translation>Una fila por tabla: filas, unidades con y sin correspondencia, filas sin unidad, duplicados y códigos con ceros iniciales restituidos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <source>Units that a table has no row for</source>
        <translation>Unidades para las que una tabla no tiene fila</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <source>No table to join was given.</source>
        <translation>No se ha indicado ninguna tabla para unir.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <source>Choose one or several as TABLES.</source>
        <translation>Elija una o varias en TABLES.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <source>Read the tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <source>Join the rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <source>Table '{table}' has no column '{key}'; it has: {columns}.</source>
        <translation>La tabla '{table}' no tiene la columna '{key}'; tiene: {columns}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <source>Give the column of the code as TABLE_KEY.</source>
        <translation>Indique la columna del código en TABLE_KEY.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <source>Rows</source>
        <translation>Filas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <source>Units with a row</source>
        <translation>Unidades con fila</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <source>Units without a row</source>
        <translation>Unidades sin fila</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <source>Rows of no unit</source>
        <translation>Filas sin unidad</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <source>Duplicate rows</source>
        <translation>Filas duplicadas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <source>Codes with restored zeros</source>
        <translation>Códigos con ceros restituidos</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <location filename="../../urban_rural_linkages/algorithms/data/preparetable.py"/>
        <location filename="../../urban_rural_linkages/core/assessment/words.py"/>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/preparetable.py"/>
        <source>Prepare a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/preparetable.py"/>
        <source>Reads a table as a statistical office delivers it (CSV, TSV, XLSX, ODS, PC-Axis) and writes it with one row a unit and one column a figure: rows are chosen, codes put together and brought to those of the units, dimensions such as year and sex spread to columns, yearly figures added up over a period. A report tells every step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/preparetable.py"/>
        <source>table, csv, pivot, long table, spreadsheet, clean, tabla, hoja de cálculo, limpiar, preparar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/preparetable.py"/>
        <source>The table as it was downloaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/preparetable.py"/>
        <source>Columns of the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/preparetable.py"/>
        <source>The name of the column with the code; several, with commas between them, are put together in their order, such as CPRO,CMUN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/preparetable.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/overlay_outputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/priority_outputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/components.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/functional.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/land.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/overlay.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/report.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/trend.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/flow_inputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/labour_market_outputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/urban_area_outputs.py"/>
        <source>Units</source>
        <translation>Unidades</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/preparetable.py"/>
        <source>The units whose codes the table is to have; codes in another form are brought to theirs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/preparetable.py"/>
        <source>Rows to keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/preparetable.py"/>
        <source>Columns and the value that each must have, with commas between them, such as Sexo=Total,Periodo=2021.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/preparetable.py"/>
        <source>Dimensions to spread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/preparetable.py"/>
        <source>Columns whose values become columns, with commas between them, such as Periodo,Sexo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/preparetable.py"/>
        <source>Columns that are spread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/preparetable.py"/>
        <source>With commas between them. Empty: all that hold figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/preparetable.py"/>
        <source>Sums over years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/preparetable.py"/>
        <source>A name, a pattern of columns and the years, such as births=nac_{year}:2002-2020, with semicolons between several.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/preparetable.py"/>
        <source>Keep flags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/preparetable.py"/>
        <source>What stands behind numbers (134176 b) becomes a column of its own; else it is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/preparetable.py"/>
        <source>How numbers that are text are written; auto finds it for the table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/preparetable.py"/>
        <source>Prepared table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/preparetable.py"/>
        <source>One row a unit, with its code and its figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/preparetable.py"/>
        <source>Report of the preparation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/preparetable.py"/>
        <source>One row a step: what was done, and to how many rows, cells or codes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/preparetable.py"/>
        <source>Read the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/preparetable.py"/>
        <source>Prepare the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/preparetable.py"/>
        <location filename="../../urban_rural_linkages/core/assessment/report/answer_table.py"/>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/preparetable.py"/>
        <source>No column of the code was given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/preparetable.py"/>
        <source>Give its name as KEY.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/preparetable.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/labour_market_outputs.py"/>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/preparetable.py"/>
        <source>What was done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/age_outputs.py"/>
        <source>Ageing index ({old} per 100 of {young})</source>
        <translation>Índice de envejecimiento ({old} por cada 100 de {young})</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/age_outputs.py"/>
        <source>Old-age dependency ({old} per 100 of {working})</source>
        <translation>Dependencia de mayores ({old} por cada 100 de {working})</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/age_outputs.py"/>
        <source>Share of {old} (0-1)</source>
        <translation>Proporción de personas de {old} (0-1)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/age_outputs.py"/>
        <source>Share of {oldest} (0-1)</source>
        <translation>Proporción de personas de {oldest} (0-1)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/age_outputs.py"/>
        <source>Over-ageing ({oldest} per 100 of {old})</source>
        <translation>Sobreenvejecimiento ({oldest} por cada 100 de {old})</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/age_outputs.py"/>
        <source>Share of {minors} (0-1)</source>
        <translation>Proporción de personas de {minors} (0-1)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/age_outputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/ages.py"/>
        <source>Men per 100 women</source>
        <translation>Hombres por cada 100 mujeres</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/age_outputs.py"/>
        <source>Men per 100 women of {youth}</source>
        <translation>Hombres por cada 100 mujeres de {youth}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/age_outputs.py"/>
        <source>Children under 5 per woman of 15-49</source>
        <translation>Niños menores de 5 por mujer de 15-49</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/age_outputs.py"/>
        <source>People of 15-24 per 100 of 55-64</source>
        <translation>Personas de 15-24 por cada 100 de 55-64</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/age_outputs.py"/>
        <source>The pyramid (PYRAMID) needs fields by age of both women and men.</source>
        <translation>La pirámide (PYRAMID) necesita campos por edad tanto de mujeres como de hombres.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/age_outputs.py"/>
        <source>Give their pattern (AGE_FIELDS) with {{sex}} in it, and SEX_CODES where the codes are unusual, or leave PYRAMID out.</source>
        <translation>Indique su patrón (AGE_FIELDS) con {{sex}}, y SEX_CODES si los códigos no son los habituales, o deje PYRAMID sin indicar.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/age_outputs.py"/>
        <source>Ages and sexes</source>
        <translation>Edades y sexos</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/age_outputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/cohort_outputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access_people.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/ages.py"/>
        <source>Men</source>
        <translation>Hombres</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/age_outputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/cohort_outputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/ages.py"/>
        <source>People per year of age</source>
        <translation>Personas por año de edad</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/age_outputs.py"/>
        <source>All units</source>
        <translation>Todas las unidades</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/age_outputs.py"/>
        <source>No group</source>
        <translation>Sin grupo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/age_outputs.py"/>
        <source>Each year of age in % of the people of the group; under its name, its people.</source>
        <translation>Cada año de edad en % de la población del grupo; bajo su nombre, su población.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/agestructure.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/ages.py"/>
        <source>Age structure</source>
        <translation>Estructura por edades</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/agestructure.py"/>
        <source>Measures ageing, dependency, over-ageing, masculinity and the replacement of working ages of each unit, from fields by sex and age or from broad groups, and draws their population pyramid. Ages must fall on the edges of the groups: people are never divided by guess. What the given ages do not allow is unknown.</source>
        <translation>Mide el envejecimiento, la dependencia, el sobreenvejecimiento, la relación de masculinidad y el reemplazo de la población en edad de trabajar de cada unidad, a partir de campos por sexo y edad o de grandes grupos, y dibuja su pirámide de población. Las edades deben coincidir con los límites de los grupos: las personas nunca se reparten por suposición. Lo que las edades disponibles no permiten calcular queda sin datos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/agestructure.py"/>
        <source>age, ageing, dependency, masculinity, old, young, pyramid, edad, envejecimiento, dependencia, masculinidad, mayores, jóvenes, pirámide</source>
        <translation>age, ageing, dependency, masculinity, old, young, pyramid, edad, envejecimiento, dependencia, masculinidad, mayores, jóvenes, pirámide</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/agestructure.py"/>
        <source>Young</source>
        <translation>Jóvenes</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/agestructure.py"/>
        <source>Inhabitants up to the oldest young age, where there are no fields by age.</source>
        <translation>Habitantes hasta la edad máxima de los jóvenes, donde no hay campos por edad.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/agestructure.py"/>
        <source>Working age</source>
        <translation>En edad activa</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/agestructure.py"/>
        <source>Inhabitants between the young and the old; without it, what the total leaves.</source>
        <translation>Habitantes entre los jóvenes y los mayores; si falta, lo que queda del total.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/agestructure.py"/>
        <source>Old</source>
        <translation>Mayores</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/agestructure.py"/>
        <source>Inhabitants from the youngest old age on.</source>
        <translation>Habitantes desde la edad mínima de los mayores.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/agestructure.py"/>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/agestructure.py"/>
        <source>All inhabitants, where not every broad group is known.</source>
        <translation>Todos los habitantes, donde no se conocen todos los grandes grupos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/agestructure.py"/>
        <source>All women; with the total they give the men per 100 women.</source>
        <translation>Todas las mujeres; con el total dan los hombres por cada 100 mujeres.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/agestructure.py"/>
        <source>Oldest young age</source>
        <translation>Edad máxima de los jóvenes</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/agestructure.py"/>
        <source>Included: 14, or 15 in Spanish statistics.</source>
        <translation>Incluida: 14, o 15 en la estadística española.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/agestructure.py"/>
        <source>Youngest old age</source>
        <translation>Edad mínima de los mayores</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/agestructure.py"/>
        <source>Included.</source>
        <translation>Incluida.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/agestructure.py"/>
        <source>Youngest of the oldest</source>
        <translation>Edad mínima de los de mayor edad</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/agestructure.py"/>
        <source>Oldest minor age</source>
        <translation>Edad máxima de los menores</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/agestructure.py"/>
        <source>Young adults</source>
        <translation>Adultos jóvenes</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/agestructure.py"/>
        <source>Ages whose masculinity is measured, such as 20-39.</source>
        <translation>Edades cuya relación de masculinidad se mide, por ejemplo 20-39.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/agestructure.py"/>
        <source>Province or other group: each gets a pyramid of its own beside that of all units. Without it there is one pyramid.</source>
        <translation>Provincia u otro grupo: cada uno tiene su propia pirámide junto a la de todas las unidades. Si no se indica, hay una sola pirámide.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/agestructure.py"/>
        <source>The units with the measures of their ages.</source>
        <translation>Las unidades con las medidas de sus edades.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/agestructure.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/ages.py"/>
        <source>Population pyramid</source>
        <translation>Pirámide de población</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/agestructure.py"/>
        <source>Picture of ages and sexes; it needs fields by age of women and men.</source>
        <translation>Imagen de edades y sexos; necesita campos por edad de mujeres y hombres.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/agestructure.py"/>
        <source>Young are those up to {young} years, old those from {old} on.</source>
        <translation>Son jóvenes quienes tienen hasta {young} años, y mayores quienes tienen {old} o más.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/agestructure.py"/>
        <source>Nothing about ages was given.</source>
        <translation>No se ha indicado nada sobre las edades.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/agestructure.py"/>
        <source>Give the pattern of the fields by sex and age (AGE_FIELDS), or the young and the old.</source>
        <translation>Indique el patrón de los campos por sexo y edad (AGE_FIELDS), o los jóvenes y los mayores.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/agestructure.py"/>
        <source>The young adults '{ages}' have no upper age.</source>
        <translation>Los adultos jóvenes '{ages}' no tienen edad máxima.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/agestructure.py"/>
        <source>Write a range such as 20-39.</source>
        <translation>Escriba un intervalo como 20-39.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/cohort_inputs.py"/>
        <source>The tables '{launch}' and '{base}' have no unit in common; their codes are like {these} and {those}.</source>
        <translation>Las tablas '{launch}' y '{base}' no tienen ninguna unidad en común; sus códigos son como {these} y {those}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/cohort_inputs.py"/>
        <source>Choose the field that holds the same codes in both tables (UNIT_ID).</source>
        <translation>Elija el campo que contiene los mismos códigos en ambas tablas (UNIT_ID).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/cohort_inputs.py"/>
        <source>The tables '{launch}' and '{base}' have different age groups: {these} and {those}.</source>
        <translation>Las tablas '{launch}' y '{base}' tienen grupos de edad distintos: {these} y {those}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/cohort_inputs.py"/>
        <source>Give both tables the same groups; add up narrower ones, also in the open group.</source>
        <translation>Dé a ambas tablas los mismos grupos; sume los más estrechos, también en el grupo abierto.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/cohort_inputs.py"/>
        <source>It is not known which row of '{base}' is the unit of a row of '{launch}'.</source>
        <translation>No se sabe qué fila de '{base}' es la unidad de una fila de '{launch}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/cohort_inputs.py"/>
        <source>Choose the field with the code of the unit (UNIT_ID), which both tables have.</source>
        <translation>Elija el campo con el código de la unidad (UNIT_ID), que debe estar en ambas tablas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/cohort_inputs.py"/>
        <source>Units that only '{layer}' has are not projected: {count} ({units}).</source>
        <translation>Unidades que solo están en '{layer}' y no se proyectan: {count} ({units}).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/cohort_inputs.py"/>
        <source>Codes that had lost their leading zeros were paired all the same: {count} ({units}).</source>
        <translation>Códigos que habían perdido los ceros iniciales y se emparejaron igualmente: {count} ({units}).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/cohort_outputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/dasymetric.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/overlay_outputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/population_cells.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/priority_outputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/prioritymap.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/ages.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/components.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/functional.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/land.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/overlay.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/profile.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/trend.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/grid_outputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/urban_area_inputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/urban_area_outputs.py"/>
        <source>Inhabitants</source>
        <translation>Habitantes</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/cohort_outputs.py"/>
        <source>Change since launch (inhabitants)</source>
        <translation>Cambio desde el año de partida (habitantes)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/cohort_outputs.py"/>
        <source>Inhabitants before control</source>
        <translation>Habitantes antes del ajuste</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/cohort_outputs.py"/>
        <source>Inhabitants on the straight line</source>
        <translation>Habitantes según la línea recta</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/cohort_outputs.py"/>
        <source>Carried by ratio or difference</source>
        <translation>Proyectado por razón o diferencia</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/cohort_outputs.py"/>
        <source>Ratio, as observed</source>
        <translation>Razón observada</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/cohort_outputs.py"/>
        <source>Difference, as observed (persons)</source>
        <translation>Diferencia observada (personas)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/cohort_outputs.py"/>
        <source>Ratio after cap and small cells</source>
        <translation>Razón tras tope y celdas pequeñas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/cohort_outputs.py"/>
        <source>Difference after small cells (persons)</source>
        <translation>Diferencia tras celdas pequeñas (personas)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/cohort_outputs.py"/>
        <source>Ratio that was replaced</source>
        <translation>Razón sustituida</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/cohort_outputs.py"/>
        <source>Ratio that replaced it</source>
        <translation>Razón que la sustituye</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/cohort_outputs.py"/>
        <source>Why: small cell, or cap</source>
        <translation>Motivo: celda pequeña o tope</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/cohort_outputs.py"/>
        <source>{year}: {people} people</source>
        <translation>{year}: {people} personas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/cohort_outputs.py"/>
        <source>Projected ages and sexes</source>
        <translation>Edades y sexos proyectados</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/cohort_outputs.py"/>
        <source>Year of the population</source>
        <translation>Año de la población</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/cohort_outputs.py"/>
        <source>Women, men or both</source>
        <translation>Mujeres, hombres o ambos</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/cohort_outputs.py"/>
        <source>Age group (completed years)</source>
        <translation>Grupo de edad (años cumplidos)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/cohortprojection.py"/>
        <source>Cohort projection</source>
        <translation>Proyección por cohortes</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/cohortprojection.py"/>
        <source>Projects the population of each unit by age and sex from two populations, without births, deaths or migration (Hamilton and Perry's method): what became of each cohort between them goes on, and children are as many per woman of 15 to 49 as they were. Units that declined are carried by ratios, which never fall below zero, and growing ones by differences, which do not explode. Small units borrow the ratios of all units together, and totals can be held to a straight line. It supposes that what was goes on: it shows what a trend means and is no forecast.

The step is as long as the time between the two populations, which must be a multiple of the width of the age groups.</source>
        <translation>Proyecta la población de cada unidad por edad y sexo a partir de dos poblaciones, sin nacimientos, defunciones ni migración (método de Hamilton y Perry): lo ocurrido a cada cohorte entre ambas continúa, y se mantiene el número de niños por mujer de 15 a 49 años. Las unidades que perdieron población se proyectan por razones, que nunca bajan de cero, y las que crecieron, por diferencias, que no se disparan. Las unidades pequeñas toman las razones del conjunto de todas las unidades, y los totales pueden ajustarse a una línea recta. Supone que lo observado continúa: muestra lo que implica una tendencia y no es una predicción.

El paso dura tanto como el tiempo entre las dos poblaciones, que debe ser múltiplo de la amplitud de los grupos de edad.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/cohortprojection.py"/>
        <source>projection, cohort, Hamilton-Perry, ageing, future, population, proyección, cohortes, futuro, envejecimiento, población</source>
        <translation>projection, cohort, Hamilton-Perry, ageing, future, population, proyección, cohortes, futuro, envejecimiento, población</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/cohortprojection.py"/>
        <source>Population at launch</source>
        <translation>Población de partida</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/cohortprojection.py"/>
        <source>The later population by age and sex, one row a unit; geometry is not needed.</source>
        <translation>La población posterior por edad y sexo, una fila por unidad; no se necesita geometría.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/cohortprojection.py"/>
        <source>Population before</source>
        <translation>Población anterior</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/cohortprojection.py"/>
        <source>The earlier population of the same units, in fields of the same names.</source>
        <translation>La población anterior de las mismas unidades, en campos con los mismos nombres.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/cohortprojection.py"/>
        <source>The field with the unit's code, of the same name in both tables; compared as text. It may be left out where each table has a single row.</source>
        <translation>El campo con el código de la unidad, con el mismo nombre en ambas tablas; se compara como texto. Puede omitirse si cada tabla tiene una sola fila.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/cohortprojection.py"/>
        <source>Pattern of the field names, such as {sex}_{from}_{to} (w_0_4 and w_85_plus are found by it), or a JSON object that names the fields: groups of one width from birth, the last one open, the same for women and men.</source>
        <translation>Patrón de los nombres de campo, como {sex}_{from}_{to} (encuentra w_0_4 y w_85_plus), o un objeto JSON que nombra los campos: grupos de la misma amplitud desde el nacimiento, el último abierto, los mismos para mujeres y hombres.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/cohortprojection.py"/>
        <source>Year before</source>
        <translation>Año anterior</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/cohortprojection.py"/>
        <source>The year of the earlier population.</source>
        <translation>El año de la población anterior.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/cohortprojection.py"/>
        <source>Launch year</source>
        <translation>Año de partida</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/cohortprojection.py"/>
        <source>The year of the later population, from which the projection starts.</source>
        <translation>El año de la población posterior, desde el que arranca la proyección.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/cohortprojection.py"/>
        <source>How many steps to project, each as long as the time between the two populations.</source>
        <translation>Cuántos pasos se proyectan, cada uno tan largo como el tiempo entre las dos poblaciones.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/cohortprojection.py"/>
        <source>Cohorts change by</source>
        <translation>Cambio de las cohortes por</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/cohortprojection.py"/>
        <source>Ratio, difference, or blend: ratios where a unit's total fell, differences where it did not.</source>
        <translation>Razón (ratio), diferencia (difference) o mezcla (blend): razones donde el total de la unidad disminuyó, diferencias donde no.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/cohortprojection.py"/>
        <source>Smallest and largest ratio</source>
        <translation>Razón mínima y máxima</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/cohortprojection.py"/>
        <source>Ratios beyond are cut to these. Empty: no cap.</source>
        <translation>Las razones que quedan fuera se recortan a estos valores. Vacío: sin tope.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/cohortprojection.py"/>
        <source>Small cells (persons)</source>
        <translation>Celdas pequeñas (personas)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/cohortprojection.py"/>
        <source>Ratios of fewer people than this are those of all units together.</source>
        <translation>Las razones de menos personas que estas son las del conjunto de todas las unidades.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/cohortprojection.py"/>
        <source>Boys per girl at birth</source>
        <translation>Niños por niña al nacer</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/cohortprojection.py"/>
        <source>Divides the children between the sexes.</source>
        <translation>Reparte los nacidos entre los sexos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/cohortprojection.py"/>
        <source>Control of totals</source>
        <translation>Ajuste a totales</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/cohortprojection.py"/>
        <source>Linear: each unit is scaled to the straight line through its two totals, not below zero. None: the total is what the cohorts make.</source>
        <translation>Lineal (linear): cada unidad se ajusta a la línea recta que pasa por sus dos totales, sin bajar de cero. Ninguno (none): el total es el que resulta de las cohortes.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/cohortprojection.py"/>
        <source>Projected population</source>
        <translation>Población proyectada</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/cohortprojection.py"/>
        <source>One row a unit, year, sex and age group.</source>
        <translation>Una fila por unidad, año, sexo y grupo de edad.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/cohortprojection.py"/>
        <source>Projected totals</source>
        <translation>Totales proyectados</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/cohortprojection.py"/>
        <source>One row a unit and year.</source>
        <translation>Una fila por unidad y año.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/cohortprojection.py"/>
        <source>Cohort ratios</source>
        <translation>Razones de cohorte</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/cohortprojection.py"/>
        <source>What became of each cohort between the two populations, and the children per woman.</source>
        <translation>Lo ocurrido a cada cohorte entre las dos poblaciones, y los niños por mujer.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/cohortprojection.py"/>
        <source>Replaced ratios</source>
        <translation>Razones sustituidas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/cohortprojection.py"/>
        <source>What was capped or taken from all units together, and why.</source>
        <translation>Lo que se limitó con el tope o se tomó del conjunto de todas las unidades, y por qué.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/cohortprojection.py"/>
        <source>The pyramid of all units at launch, and its outline at the end.</source>
        <translation>La pirámide de todas las unidades en el año de partida, y su contorno al final.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/cohortprojection.py"/>
        <source>Read the cohorts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/cohortprojection.py"/>
        <source>Project the cohorts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/grid_columns.py"/>
        <source>Change (inhabitants)</source>
        <translation>Cambio (habitantes)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <source>Change (%)</source>
        <translation>Cambio (%)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/yearly_series.py"/>
        <source>Geometric rate (% a year)</source>
        <translation>Tasa geométrica (% anual)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <source>Exponential rate (% a year)</source>
        <translation>Tasa exponencial (% anual)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <source>Years to halve at this rate</source>
        <translation>Años para reducirse a la mitad a este ritmo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <source>Density at the start (inhabitants/km2)</source>
        <translation>Densidad inicial (habitantes/km2)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <source>Density at the end (inhabitants/km2)</source>
        <translation>Densidad final (habitantes/km2)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/webb_outputs.py"/>
        <source>Natural balance (persons)</source>
        <translation>Saldo natural (personas)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/webb_outputs.py"/>
        <source>Net migration (persons)</source>
        <translation>Saldo migratorio (personas)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/webb_outputs.py"/>
        <source>Natural balance (per 1,000 a year)</source>
        <translation>Saldo natural (por 1000 hab. y año)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/webb_outputs.py"/>
        <source>Net migration (per 1,000 a year)</source>
        <translation>Saldo migratorio (por 1000 hab. y año)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <source>Clauses met</source>
        <translation>Cláusulas que se cumplen</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <source>Clauses that could be told</source>
        <translation>Cláusulas que se pudieron evaluar</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <source>At risk (1) or not (0)</source>
        <translation>En riesgo (1) o no (0)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <source>Criteria and years</source>
        <translation>Criterios y años</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationrisk.py"/>
        <source>Units with both populations</source>
        <translation>Unidades con ambas poblaciones</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationrisk.py"/>
        <source>Units that lost population</source>
        <translation>Unidades que perdieron población</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationrisk.py"/>
        <source>Units of low density</source>
        <translation>Unidades de baja densidad</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <source>Units that lost population and are of low density</source>
        <translation>Unidades que perdieron población y son de baja densidad</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationrisk.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Units at risk</source>
        <translation>Unidades en riesgo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <source>Units that cannot be told</source>
        <translation>Unidades que no se pueden evaluar</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationrisk.py"/>
        <source>Inhabitants of units at risk</source>
        <translation>Habitantes de unidades en riesgo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <source>Share of units at risk</source>
        <translation>Proporción de unidades en riesgo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <source>Share of inhabitants of units at risk</source>
        <translation>Proporción de habitantes de unidades en riesgo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <source>Clause {clause}: met (1) or not (0)</source>
        <translation>Cláusula {clause}: se cumple (1) o no (0)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <source>no rate of change: nobody lived here in {year}</source>
        <translation>sin tasa de variación: aquí no vivía nadie en {year}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <source>not comparable: no population in {year}</source>
        <translation>no comparable: sin población en {year}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/dasymetric.py"/>
        <source>Dasymetric map</source>
        <translation>Mapa dasimétrico</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/dasymetric.py"/>
        <source>Shares the people of each unit out to cells in proportion to a weight, such as built-up land, and to the part of the cell that lies in the unit. The people of every unit are kept to rounding; a cell on a border holds the sum of its parts. Without weights people are spread evenly, by area. Where the weights leave a unit no place, its people are spread evenly too, and the unit is named.</source>
        <translation>Reparte la población de cada unidad entre celdas en proporción a un peso, como el suelo construido, y a la parte de la celda que está en la unidad. La población de cada unidad se conserva, salvo redondeo; una celda en un límite contiene la suma de sus partes. Sin pesos, la población se reparte de manera uniforme, según la superficie. Donde los pesos no dejan ningún lugar a una unidad, su población también se reparte de manera uniforme, y la unidad se menciona.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/dasymetric.py"/>
        <source>dasymetric, population grid, disaggregation, areal interpolation, weights, built-up, dasimétrico, malla de población, desagregación, interpolación areal</source>
        <translation>dasymetric, population grid, disaggregation, areal interpolation, weights, built-up, dasimétrico, malla de población, desagregación, interpolación areal</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/dasymetric.py"/>
        <source>People of each unit.</source>
        <translation>Población de cada unidad.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/dasymetric.py"/>
        <source>Weights</source>
        <translation>Pesos</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/dasymetric.py"/>
        <source>How many people a cell attracts, such as built-up m2; no data counts as 0. The result lies on these cells.</source>
        <translation>Cuánta población atrae una celda, por ejemplo m2 construidos; sin dato cuenta como 0. El resultado usa estas celdas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/dasymetric.py"/>
        <source>Where people can live</source>
        <translation>Dónde puede vivir la gente</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/dasymetric.py"/>
        <source>Cells with 0 or without data get nobody. The result lies on these cells where there are no weights.</source>
        <translation>Las celdas con 0 o sin dato no reciben población. El resultado usa estas celdas si no hay pesos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/dasymetric.py"/>
        <source>Side of the cells, where neither raster is given, in metres on the ground in the middle of the extent.</source>
        <translation>Lado de las celdas, si no se da ninguno de los dos rásteres, en metros sobre el terreno en el centro de la extensión.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/dasymetric.py"/>
        <source>Of the cells, where neither raster is given; that of the units unless given. The people of a unit that reaches beyond it are all put inside.</source>
        <translation>De las celdas, si no se indica ningún ráster; por defecto, la de las unidades. La población de una unidad que la rebasa se coloca toda dentro.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/dasymetric.py"/>
        <source>Population by cell</source>
        <translation>Población por celda</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/dasymetric.py"/>
        <source>Persons per cell; no data where no unit with known people lies.</source>
        <translation>Personas por celda; sin dato donde no hay ninguna unidad con población conocida.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/dasymetric.py"/>
        <source>How people were shared out</source>
        <translation>Cómo se repartió la población</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/dasymetric.py"/>
        <source>Each unit with its people, its cells with people and the rule: weighted, area or none.</source>
        <translation>Cada unidad con su población, sus celdas con población y la regla: con pesos (weighted), por superficie (area) o ninguna (none).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/dasymetric.py"/>
        <source>People of units outside the cells</source>
        <translation>Población de unidades fuera de las celdas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/dasymetric.py"/>
        <source>Neither a raster nor the side of a cell was given.</source>
        <translation>No se indicó ni un ráster ni el lado de una celda.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/dasymetric.py"/>
        <source>Give WEIGHTS or MASK, or the side of the cells in metres (CELL).</source>
        <translation>Indique WEIGHTS o MASK, o el lado de las celdas en metros (CELL).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/dasymetric.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/degurbaunits.py"/>
        <source>Lay the units over the cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/dasymetric.py"/>
        <source>Share the people out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/dasymetric.py"/>
        <source>of units that have no cell</source>
        <translation>de unidades que no tienen celda</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/dasymetric.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/grid_inputs.py"/>
        <source>People of '{layer}'</source>
        <translation>Habitantes de '{layer}'</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/demographicchange.py"/>
        <source>Demographic change</source>
        <translation>Cambio demográfico</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/demographicchange.py"/>
        <source>Measures how the population of each unit changed between two dates: total change, yearly rates, density, natural balance and migration. Populations are those of 1 January; births, deaths and migration are those of the start year to the year before the end year. A unit without one of the two populations is not comparable and gets no figures.</source>
        <translation>Mide cómo ha cambiado la población de cada unidad entre dos fechas: cambio total, tasas anuales, densidad, saldo natural y migración. Las poblaciones son las del 1 de enero; los nacimientos, las defunciones y la migración son los del año inicial al año anterior al final. Una unidad a la que le falta una de las dos poblaciones no es comparable y queda sin cifras.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/demographicchange.py"/>
        <source>population, growth, migration, births, deaths, density, población, crecimiento, migración, nacimientos, defunciones, densidad</source>
        <translation>population, growth, migration, births, deaths, density, población, crecimiento, migración, nacimientos, defunciones, densidad</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/demographicchange.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/webbtypology.py"/>
        <source>Population that rates refer to</source>
        <translation>Población de referencia de las tasas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/demographicchange.py"/>
        <source>The population by which natural balance and migration are divided: the mean of start and end (as the US Census Bureau does), the start, or the end.</source>
        <translation>La población por la que se dividen el saldo natural y la migración: la media de la inicial y la final (como hace la Oficina del Censo de EE. UU.), la inicial o la final.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/demographicchange.py"/>
        <source>The units with the figures of the change.</source>
        <translation>Las unidades con las cifras del cambio.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationoverlay.py"/>
        <source>Depopulation overlay (bivariate map)</source>
        <translation>Superposición de despoblación (mapa bivariado)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationoverlay.py"/>
        <source>Lays two figures of the units over each other, such as the yearly change of the population and the minutes to a service: each is put into the same number of classes, and the map shows the pair of classes with a square legend. The cross table counts units, area and people of every pair. Classes are numbered from the lowest values and include their upper limit; equal values are never parted. Quantiles and natural breaks compare the units of one layer; only fixed limits compare regions and years.</source>
        <translation>Superpone dos variables de las unidades, como el cambio anual de la población y los minutos hasta un servicio: ambas se dividen en el mismo número de clases, y el mapa muestra el par de clases con una leyenda cuadrada. La tabla cruzada cuenta las unidades, la superficie y la población de cada par. Las clases se numeran desde los valores más bajos e incluyen su límite superior; los valores iguales nunca se separan. Los cuantiles y los cortes naturales comparan las unidades de una capa; solo los límites fijos permiten comparar regiones y años.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationoverlay.py"/>
        <source>bivariate, overlay, cross table, classes, quantile, Jenks, accessibility, depopulation, bivariante, superposición, tabla cruzada, clases, cuantil, accesibilidad, despoblación</source>
        <translation>bivariate, overlay, cross table, classes, quantile, Jenks, accessibility, depopulation, bivariante, superposición, tabla cruzada, clases, cuantil, accesibilidad, despoblación</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationoverlay.py"/>
        <source>Increasing numbers, one fewer than the classes, such as {example}; a class includes its upper limit. They go before the classes found from the data.</source>
        <translation>Números crecientes, uno menos que las clases, como {example}; una clase incluye su límite superior. Prevalecen sobre las clases halladas a partir de los datos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationoverlay.py"/>
        <source>Which end of this figure is the bad one: it decides colours, legend and the worst corner, never the numbers of the classes.</source>
        <translation>Qué extremo de esta variable es el desfavorable: decide los colores, la leyenda y la peor esquina, nunca los números de las clases.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationoverlay.py"/>
        <source>How the legend calls this figure; without it, the field's alias or name.</source>
        <translation>Cómo llama la leyenda a esta variable; si no se indica, el alias o el nombre del campo.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationoverlay.py"/>
        <source>First figure (x)</source>
        <translation>Primera variable (x)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationoverlay.py"/>
        <source>To the right in the legend: for example the yearly change of the population.</source>
        <translation>Hacia la derecha en la leyenda: por ejemplo, el cambio anual de la población.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationoverlay.py"/>
        <source>Second figure (y)</source>
        <translation>Segunda variable (y)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationoverlay.py"/>
        <source>Upwards in the legend: for example the minutes to a service.</source>
        <translation>Hacia arriba en la leyenda: por ejemplo, los minutos hasta un servicio.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationoverlay.py"/>
        <source>Classes of each figure</source>
        <translation>Clases de cada variable</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationoverlay.py"/>
        <source>3 gives nine colours. Of more than 4 classes neighbouring colours are hard to tell apart: use the classes and the cross table then.</source>
        <translation>3 da nueve colores. Con más de 4 clases los colores vecinos cuestan de distinguir: use entonces las clases y la tabla cruzada.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationoverlay.py"/>
        <source>How classes are found</source>
        <translation>Cómo se hallan las clases</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationoverlay.py"/>
        <source>quantile: as many units in each; jenks: natural breaks, the least variance within the classes; fixed: the limits below.</source>
        <translation>quantile: el mismo número de unidades en cada una; jenks: cortes naturales, la menor varianza dentro de las clases; fixed: los límites indicados abajo.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationoverlay.py"/>
        <source>Limits of the first figure</source>
        <translation>Límites de la primera variable</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationoverlay.py"/>
        <source>Limits of the second figure</source>
        <translation>Límites de la segunda variable</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationoverlay.py"/>
        <source>Inhabitants, for the cross table.</source>
        <translation>Habitantes, para la tabla cruzada.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationoverlay.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/overlay_outputs.py"/>
        <source>Old people</source>
        <translation>Mayores</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationoverlay.py"/>
        <source>Inhabitants of 65 and more, or others that the cross table shall count beside all.</source>
        <translation>Habitantes de 65 y más años, u otros que la tabla cruzada deba contar junto al total.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationoverlay.py"/>
        <source>Bad end of the first figure</source>
        <translation>Extremo desfavorable de la primera variable</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationoverlay.py"/>
        <source>Bad end of the second figure</source>
        <translation>Extremo desfavorable de la segunda variable</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationoverlay.py"/>
        <source>Name of the first figure</source>
        <translation>Nombre de la primera variable</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationoverlay.py"/>
        <source>Name of the second figure</source>
        <translation>Nombre de la segunda variable</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationoverlay.py"/>
        <source>Overlay</source>
        <translation>Superposición</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationoverlay.py"/>
        <source>The units with both classes and their pair.</source>
        <translation>Las unidades con ambas clases y su par.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationoverlay.py"/>
        <source>Cross table</source>
        <translation>Tabla cruzada</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationoverlay.py"/>
        <source>Units, area and people of every pair of classes.</source>
        <translation>Unidades, superficie y población de cada par de clases.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationoverlay.py"/>
        <source>Legend</source>
        <translation>Leyenda</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationoverlay.py"/>
        <source>The square legend as a picture; the layer has it already.</source>
        <translation>La leyenda cuadrada como imagen; la capa ya la tiene.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationoverlay.py"/>
        <source>Units where both figures are worst</source>
        <translation>Unidades con ambas variables en la peor clase</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationoverlay.py"/>
        <source>Inhabitants of these units</source>
        <translation>Habitantes de estas unidades</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationoverlay.py"/>
        <source>Classes of '{label}' end at {limits}.</source>
        <translation>Las clases de '{label}' terminan en {limits}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationrisk.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>Risk of depopulation</source>
        <translation>Riesgo de despoblación</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationrisk.py"/>
        <source>Applies a published set of criteria (of a law, a programme or a study) to every unit. Each clause of the set gets a field of its own: 1 met, 0 not met, unknown where data are missing; so every flag can be defended. What is already decided by known clauses stands, what depends on an unknown one is unknown. The sets ship with their source, article and whether it was checked; you can give a file of your own.

A set made for fixed years runs on the years you give, with a warning, and the result carries them in its title.</source>
        <translation>Aplica a cada unidad un conjunto de criterios publicado (de una ley, un programa o un estudio). Cada cláusula del conjunto tiene un campo propio: 1 se cumple, 0 no se cumple, desconocido donde faltan datos; así cada marca puede defenderse. Lo que ya deciden las cláusulas conocidas queda decidido; lo que depende de una desconocida es desconocido. Los conjuntos incluyen su fuente, el artículo y si se comprobó; puede dar un archivo propio.

Un conjunto hecho para años fijos se aplica a los años que usted dé, con un aviso, y el resultado los lleva en su título.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationrisk.py"/>
        <source>depopulation, risk, criteria, law, sparsity, despoblación, riesgo, criterios, ley, reto demográfico</source>
        <translation>depopulation, risk, criteria, law, sparsity, despoblación, riesgo, criterios, ley, reto demográfico</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationrisk.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Group for totals</source>
        <translation>Grupo para los totales</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationrisk.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Comarca, province or another field to add up by.</source>
        <translation>Comarca, provincia u otro campo por el que sumar.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationrisk.py"/>
        <source>Set of criteria</source>
        <translation>Conjunto de criterios</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationrisk.py"/>
        <source>The id of a set that ships with the plugin, or of a set in your own file.</source>
        <translation>El identificador de un conjunto incluido en el complemento, o de un conjunto de su propio archivo.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationrisk.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>File with criteria of your own</source>
        <translation>Archivo con criterios propios</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationrisk.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>A JSON file in the format of the shipped sets.</source>
        <translation>Un archivo JSON con el formato de los conjuntos incluidos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationrisk.py"/>
        <source>Density limit (inhabitants/km2)</source>
        <translation>Límite de densidad (habitantes/km2)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationrisk.py"/>
        <source>Replaces the value of the set's clause 'density'. Empty: the set's own.</source>
        <translation>Sustituye el valor de la cláusula 'density' del conjunto. Vacío: el del propio conjunto.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationrisk.py"/>
        <source>Negative over the whole period, or negative in every single year (needs the yearly series).</source>
        <translation>Negativo en el conjunto del periodo, o negativo en todos y cada uno de los años (necesita la serie anual).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationrisk.py"/>
        <source>Pattern of the fields, such as t{year}, for sets that ask for other years.</source>
        <translation>Patrón de los campos, como t{year}, para los conjuntos que piden otros años.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationrisk.py"/>
        <source>Yearly natural balance</source>
        <translation>Saldo natural anual</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationrisk.py"/>
        <source>Pattern of the fields, such as n{year}.</source>
        <translation>Patrón de los campos, como n{year}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationrisk.py"/>
        <source>Yearly net migration</source>
        <translation>Saldo migratorio anual</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationrisk.py"/>
        <source>Pattern of the fields, such as m{year}.</source>
        <translation>Patrón de los campos, como m{year}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationrisk.py"/>
        <source>Ready-made indicators</source>
        <translation>Indicadores ya calculados</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationrisk.py"/>
        <source>Fields for clauses that the plugin cannot compute, as clause=field, separated by commas.</source>
        <translation>Campos para las cláusulas que el complemento no puede calcular, en la forma cláusula=campo, separados por comas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationrisk.py"/>
        <source>The units with one field a clause, the class and whether they are at risk.</source>
        <translation>Las unidades con un campo por cláusula, la clase y si están en riesgo.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationrisk.py"/>
        <source>Totals</source>
        <translation>Totales</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationrisk.py"/>
        <source>Units compared, declining, of low density and at risk, by group and in all.</source>
        <translation>Unidades comparadas, en declive, de baja densidad y en riesgo, por grupo y en total.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationrisk.py"/>
        <source>Read the figures of the units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationrisk.py"/>
        <source>Assess the units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/grid_columns.py"/>
        <source>empty</source>
        <translation>vacías</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/grid_columns.py"/>
        <source>abandoned</source>
        <translation>abandonadas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/grid_columns.py"/>
        <source>losing</source>
        <translation>en pérdida</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/grid_columns.py"/>
        <source>stable</source>
        <translation>estables</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/grid_columns.py"/>
        <source>gaining</source>
        <translation>en aumento</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/grid_columns.py"/>
        <source>new</source>
        <translation>nuevas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/grid_columns.py"/>
        <source>Area of cells: {class_name} (km2)</source>
        <translation>Superficie de celdas: {class_name} (km2)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/grid_columns.py"/>
        <source>Inhabitants at the start in cells: {class_name}</source>
        <translation>Habitantes al inicio en celdas: {class_name}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/grid_columns.py"/>
        <source>Inhabitants at the end in cells: {class_name}</source>
        <translation>Habitantes al final en celdas: {class_name}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/grid_columns.py"/>
        <source>Inhabitants at the start</source>
        <translation>Habitantes al inicio</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/grid_columns.py"/>
        <source>Inhabitants at the end</source>
        <translation>Habitantes al final</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/grid_columns.py"/>
        <source>Area known at both dates (km2)</source>
        <translation>Superficie con datos en ambas fechas (km2)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/grid_columns.py"/>
        <source>Share of the zone known at both dates (0-1)</source>
        <translation>Proporción de la zona con datos en ambas fechas (0-1)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/grid_columns.py"/>
        <source>Share of the area in cells abandoned or losing (0-1)</source>
        <translation>Proporción de la superficie en celdas abandonadas o en pérdida (0-1)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/grid_columns.py"/>
        <source>Share of the inhabitants at the start in cells abandoned or losing (0-1)</source>
        <translation>Proporción de los habitantes al inicio en celdas abandonadas o en pérdida (0-1)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/grid_columns.py"/>
        <source>Land consumption rate (a year, 0.01 = 1 %)</source>
        <translation>Tasa de consumo de suelo (anual, 0,01 = 1 %)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/grid_columns.py"/>
        <source>Population growth rate (a year, 0.01 = 1 %)</source>
        <translation>Tasa de crecimiento de la población (anual, 0,01 = 1 %)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/grid_columns.py"/>
        <source>Land consumption to population growth (SDG 11.3.1)</source>
        <translation>Consumo de suelo respecto al crecimiento de la población (ODS 11.3.1)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/grid_columns.py"/>
        <source>Built-up m2 per inhabitant at the start</source>
        <translation>m2 construidos por habitante al inicio</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/grid_columns.py"/>
        <source>Built-up m2 per inhabitant at the end</source>
        <translation>m2 construidos por habitante al final</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/grid_columns.py"/>
        <source>Built-up land and people: growing +, same =, shrinking -</source>
        <translation>Suelo construido y población: crece +, igual =, decrece -</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/grid_columns.py"/>
        <source>Built-up land at the start (m2)</source>
        <translation>Suelo construido al inicio (m2)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/grid_columns.py"/>
        <source>Built-up land at the end (m2)</source>
        <translation>Suelo construido al final (m2)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/grid_columns.py"/>
        <source>Share of the zone known in all rasters (0-1)</source>
        <translation>Proporción de la zona con datos en todos los rásteres (0-1)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/grid_inputs.py"/>
        <source>Raster '{layer}' holds a negative built-up area: {value}.</source>
        <translation>El ráster '{layer}' contiene una superficie construida negativa: {value}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/grid_inputs.py"/>
        <location filename="../../urban_rural_linkages/core/demography/circle_sums.py"/>
        <location filename="../../urban_rural_linkages/core/grids/dasymetric.py"/>
        <location filename="../../urban_rural_linkages/core/grids/people.py"/>
        <source>Correct it, or declare the value that means 'no data' in it.</source>
        <translation>Corríjalo o declare en él el valor que significa 'sin dato'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/grid_inputs.py"/>
        <source>Raster '{layer}' is said to hold shares, and holds {value}.</source>
        <translation>Se indica que el ráster '{layer}' contiene proporciones, pero contiene {value}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/grid_inputs.py"/>
        <source>Set BUILTUP_UNITS to 'm2', or divide per cent by 100.</source>
        <translation>Asigne a BUILTUP_UNITS el valor 'm2' o divida los porcentajes entre 100.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/grid_inputs.py"/>
        <location filename="../../urban_rural_linkages/core/functional/shares.py"/>
        <source>Raster '{layer}' is said to hold square metres, and holds nothing above 1.</source>
        <translation>Del ráster '{layer}' se dice que contiene metros cuadrados, pero no contiene nada por encima de 1.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/grid_inputs.py"/>
        <location filename="../../urban_rural_linkages/core/functional/shares.py"/>
        <source>It looks like shares: set {parameter} to 'share'.</source>
        <translation>Parecen proporciones: ponga {parameter} en 'share'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/grid_inputs.py"/>
        <source>Raster '{layer}' holds {value} m2 of built-up land in a cell of {area} m2: check its unit.</source>
        <translation>El ráster '{layer}' contiene {value} m2 de suelo construido en una celda de {area} m2: compruebe su unidad.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/grid_inputs.py"/>
        <source>Rasters '{start}' and '{end}' have no cell that is known in both.</source>
        <translation>Los rásteres '{start}' y '{end}' no tienen ninguna celda con dato en ambos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/grid_inputs.py"/>
        <source>Check that they show the same region, and which value they declare as 'no data'.</source>
        <translation>Compruebe que representan la misma región y qué valor declaran como 'sin dato'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/grid_inputs.py"/>
        <source>where '{other}' is unknown ({cells} cells; where 'no data' means that nobody lives there, fill it with 0 first)</source>
        <translation>donde '{other}' es desconocido ({cells} celdas; si «sin datos» significa que allí no vive nadie, rellénelo antes con 0)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/grid_inputs.py"/>
        <source>'{layer}' was brought onto the cells of '{target}' by sums: its people are taken to live evenly within each of its cells.</source>
        <translation>'{layer}' se llevó a las celdas de '{target}' por sumas: se supone que su población se reparte por igual dentro de cada una de sus celdas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/grid_inputs.py"/>
        <source>The cells of '{layer}' are hardly smaller than those of '{target}' and straddle them: sharing them out moves people between neighbouring cells, and cells seem to change that did not. Read the figures of zones, not of cells, or take grids on the same cells.</source>
        <translation>Las celdas de '{layer}' son apenas menores que las de '{target}' y quedan a caballo entre ellas: al repartirlas, se mueven personas entre celdas vecinas y parecen cambiar celdas que no cambiaron. Consulte las cifras de las zonas, no las de las celdas, o utilice mallas con las mismas celdas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/grid_inputs.py"/>
        <location filename="../../urban_rural_linkages/core/grids/people.py"/>
        <source>Raster '{layer}' has no cell with data.</source>
        <translation>El ráster '{layer}' no tiene ninguna celda con datos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/grid_inputs.py"/>
        <location filename="../../urban_rural_linkages/core/grids/people.py"/>
        <source>Choose another raster, or check the value that it declares to mean 'no data'.</source>
        <translation>Elija otro ráster o compruebe el valor que declara como 'sin dato'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/gridchange.py"/>
        <source>Population change by cell</source>
        <translation>Cambio de población por celda</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/gridchange.py"/>
        <source>Takes an earlier population grid from a later one and tells abandoned cells from those that lose, keep or gain people and from newly inhabited ones; zones are told which share of their area and people lies in shrinking cells. Both grids should come from one source and method: grids that share people out differently show changes that never were. Where they lie on different cells, the finer one is summed up on the cells of the coarser one, never interpolated. A cell that is unknown at one of the dates stays unknown.

Classes: 0 empty, 1 abandoned, 2 losing, 3 stable, 4 gaining, 5 new; 255 unknown. The rate is the geometric one.</source>
        <translation>Resta una malla de población anterior de otra posterior y distingue las celdas abandonadas de las que pierden, mantienen o ganan población y de las recién habitadas; para cada zona se indica qué proporción de su superficie y de su población está en celdas en declive. Ambas mallas deberían proceder de la misma fuente y del mismo método: las mallas que reparten la población de forma distinta muestran cambios que nunca se produjeron. Si sus celdas no coinciden, la más fina se suma en las celdas de la más gruesa, sin interpolar nunca. Una celda sin dato en una de las fechas queda sin dato.

Clases: 0 vacía, 1 abandonada, 2 pierde, 3 estable, 4 gana, 5 nueva; 255 sin dato. La tasa es la geométrica.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/gridchange.py"/>
        <source>population, grid, raster, change, decline, abandoned, GHS-POP, WorldPop, población, malla, ráster, cambio, pérdida, abandono</source>
        <translation>population, grid, raster, change, decline, abandoned, GHS-POP, WorldPop, población, malla, ráster, cambio, pérdida, abandono</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/gridchange.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/landconsumption.py"/>
        <location filename="../../urban_rural_linkages/algorithms/period_inputs.py"/>
        <source>Population at the start</source>
        <translation>Población inicial</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/gridchange.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/landconsumption.py"/>
        <source>Persons per cell in the start year.</source>
        <translation>Personas por celda en el año inicial.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/gridchange.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/landconsumption.py"/>
        <location filename="../../urban_rural_linkages/algorithms/period_inputs.py"/>
        <source>Population at the end</source>
        <translation>Población final</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/gridchange.py"/>
        <source>Persons per cell in the end year, best on the same cells and from the same source.</source>
        <translation>Personas por celda en el año final, preferiblemente con las mismas celdas y de la misma fuente.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/gridchange.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/landconsumption.py"/>
        <location filename="../../urban_rural_linkages/algorithms/period_inputs.py"/>
        <source>Start year</source>
        <translation>Año inicial</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/gridchange.py"/>
        <source>The year of the first grid.</source>
        <translation>El año de la primera malla.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/gridchange.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/landconsumption.py"/>
        <location filename="../../urban_rural_linkages/algorithms/period_inputs.py"/>
        <source>End year</source>
        <translation>Año final</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/gridchange.py"/>
        <source>The year of the second grid; after the start year.</source>
        <translation>El año de la segunda malla; posterior al año inicial.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/gridchange.py"/>
        <source>Inhabited from (persons per cell)</source>
        <translation>Habitada desde (personas por celda)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/gridchange.py"/>
        <source>A cell with fewer persons counts as empty, and has no relative change.</source>
        <translation>Una celda con menos personas se considera vacía y no tiene cambio relativo.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/gridchange.py"/>
        <source>Stable below (% a year)</source>
        <translation>Estable por debajo de (% anual)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/gridchange.py"/>
        <source>A cell that loses or gains less than this a year is stable.</source>
        <translation>Una celda que pierde o gana menos que esto al año es estable.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/gridchange.py"/>
        <source>Municipalities or other zones to sum the cells over; cells on a border are shared out by exact area.</source>
        <translation>Municipios u otras zonas en las que sumar las celdas; las celdas situadas en un límite se reparten por superficie exacta.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/gridchange.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/landconsumption.py"/>
        <source>Names the zones in messages.</source>
        <translation>Identifica las zonas en los mensajes.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/gridchange.py"/>
        <source>Change by cell</source>
        <translation>Cambio por celda</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/gridchange.py"/>
        <source>Persons at the end less persons at the start; no data where one of them is unknown.</source>
        <translation>Personas al final menos personas al inicio; sin dato donde se desconoce una de las dos cifras.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/gridchange.py"/>
        <source>Classes of change</source>
        <translation>Clases de cambio</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/gridchange.py"/>
        <source>0 empty, 1 abandoned, 2 losing, 3 stable, 4 gaining, 5 new; 255 unknown.</source>
        <translation>0 vacía, 1 abandonada, 2 pierde, 3 estable, 4 gana, 5 nueva; 255 sin dato.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/gridchange.py"/>
        <source>Relative change by cell</source>
        <translation>Cambio relativo por celda</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/gridchange.py"/>
        <source>Per cent of the persons at the start, where the cell was inhabited then.</source>
        <translation>Porcentaje de las personas al inicio, donde la celda estaba habitada entonces.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/gridchange.py"/>
        <source>Change by zone</source>
        <translation>Cambio por zona</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/gridchange.py"/>
        <source>The zones with their people at both dates, the share of their area and people in shrinking cells, and area and people by class.</source>
        <translation>Las zonas con su población en ambas fechas, la proporción de su superficie y de su población en celdas en declive, y la superficie y la población por clase.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/gridchange.py"/>
        <source>Inhabitants at the start, in cells known at both dates</source>
        <translation>Habitantes al inicio, en celdas con dato en ambas fechas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/gridchange.py"/>
        <source>Inhabitants at the end, in cells known at both dates</source>
        <translation>Habitantes al final, en celdas con dato en ambas fechas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/gridchange.py"/>
        <source>Empty cells</source>
        <translation>Celdas vacías</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/gridchange.py"/>
        <source>Abandoned cells</source>
        <translation>Celdas abandonadas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/gridchange.py"/>
        <source>Cells that lose people</source>
        <translation>Celdas que pierden población</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/gridchange.py"/>
        <source>Stable cells</source>
        <translation>Celdas estables</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/gridchange.py"/>
        <source>Cells that gain people</source>
        <translation>Celdas que ganan población</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/gridchange.py"/>
        <source>Newly inhabited cells</source>
        <translation>Celdas recién habitadas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/gridchange.py"/>
        <source>Read the grids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/gridchange.py"/>
        <source>Compare the cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/gridchange.py"/>
        <source>Add up by zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/gridchange.py"/>
        <source>Classes of cells by the geometric rate, inhabited from {people} persons on, stable below {percent} % a year.</source>
        <translation>Clases de celdas según la tasa geométrica: habitadas a partir de {people} personas, estables por debajo del {percent} % anual.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/gridchange.py"/>
        <source>Without zones (ZONES) there is no table of zones (ZONAL).</source>
        <translation>Sin zonas (ZONES) no hay tabla de zonas (ZONAL).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/hot_spot_outputs.py"/>
        <source>p (two-sided)</source>
        <translation>p (bilateral)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/hot_spot_outputs.py"/>
        <source>p (one-sided)</source>
        <translation>p (unilateral)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/hot_spot_outputs.py"/>
        <source>Standard score</source>
        <translation>Puntuación típica</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/hot_spot_outputs.py"/>
        <source>q (p adjusted for the number of tests)</source>
        <translation>q (p ajustado por el número de pruebas)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/hot_spot_outputs.py"/>
        <source>Cluster</source>
        <translation>Agrupación</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/hot_spot_outputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/hotspots.py"/>
        <source>Neighbours</source>
        <translation>Vecinos</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/hot_spot_outputs.py"/>
        <source>Local Moran</source>
        <translation>Moran local</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/hot_spot_outputs.py"/>
        <source>Quadrant (1 HH, 2 LH, 3 LL, 4 HL)</source>
        <translation>Cuadrante (1 HH, 2 LH, 3 LL, 4 HL)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/hot_spot_outputs.py"/>
        <source>Moran's I and the number of clusters are unknown: no unit could be tested.</source>
        <translation>La I de Moran y el número de conglomerados son desconocidos: no se pudo contrastar ninguna unidad.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/hot_spot_outputs.py"/>
        <source>Moran's I of the region: {i} (z = {z}).</source>
        <translation>I de Moran de la región: {i} (z = {z}).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/hot_spot_outputs.py"/>
        <source>Units in clusters of high values: {high}; of low values: {low}.</source>
        <translation>Unidades en agrupaciones de valores altos: {high}; de valores bajos: {low}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/hotspots.py"/>
        <source>Hot spots and clusters</source>
        <translation>Puntos calientes y agrupaciones</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/hotspots.py"/>
        <source>Finds where high values, or low ones, lie together: Getis and Ord's Gi* or Anselin's local Moran of any field, judged by permutations, with the false discovery rate of Benjamini and Hochberg. Adding a constant to all values changes nothing, so growth rates that are mostly negative give the right sign: hot is where values are high, cold where they are low.

With permutations, p is two-sided: twice the smaller tail, each counted as (r + 1) / (m + 1). GeoDa and PySAL report the smaller tail alone, half of it, which SIDES gives too. A unit without neighbours has no figures.</source>
        <translation>Busca dónde se agrupan los valores altos, o los bajos: Gi* de Getis y Ord o Moran local de Anselin de cualquier campo, valorados con permutaciones y con la tasa de falsos descubrimientos de Benjamini y Hochberg. Sumar una constante a todos los valores no cambia nada, así que unas tasas de crecimiento casi todas negativas dan el signo correcto: caliente es donde los valores son altos, frío donde son bajos.

Con permutaciones, p es bilateral: el doble de la cola menor, contada cada una como (r + 1) / (m + 1). GeoDa y PySAL dan solo la cola menor, la mitad, que también se obtiene con SIDES. Una unidad sin vecinos no tiene cifras.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/hotspots.py"/>
        <source>hot spot, cluster, Getis-Ord, Gi*, LISA, Moran, spatial autocorrelation, punto caliente, agrupamiento, autocorrelación espacial, conglomerado</source>
        <translation>hot spot, cluster, Getis-Ord, Gi*, LISA, Moran, spatial autocorrelation, punto caliente, agrupamiento, autocorrelación espacial, conglomerado</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/hotspots.py"/>
        <location filename="../../urban_rural_linkages/core/assessment/report/answer_table.py"/>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/hotspots.py"/>
        <source>What is compared, such as a yearly rate of change. Units without a value are left out.</source>
        <translation>Lo que se compara, p. ej. una tasa anual de cambio. Las unidades sin valor se excluyen.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/hotspots.py"/>
        <source>Statistic</source>
        <translation>Estadístico</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/hotspots.py"/>
        <source>Gi*: high values together, or low ones. Local Moran: also units that stand out from those around them.</source>
        <translation>Gi*: concentración de valores altos o bajos. Moran local: también unidades que destacan de las que las rodean.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/hotspots.py"/>
        <source>Units within a distance, the nearest few, or those whose outlines touch in an edge or a point.</source>
        <translation>Unidades dentro de una distancia, las más cercanas, o aquellas cuyos contornos comparten un borde o un punto.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/hotspots.py"/>
        <source>Distance band (km)</source>
        <translation>Banda de distancia (km)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/hotspots.py"/>
        <source>Units no further apart than this are neighbours.</source>
        <translation>Las unidades que no distan más que esto son vecinas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/hotspots.py"/>
        <source>Nearest neighbours</source>
        <translation>Vecinos más cercanos</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/hotspots.py"/>
        <source>How many; of units equally far those with the lower code are taken.</source>
        <translation>Cuántos; entre unidades igual de lejanas se toman las de código menor.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/hotspots.py"/>
        <source>Permutations</source>
        <translation>Permutaciones</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/hotspots.py"/>
        <source>How often the values of the others are dealt out anew; 0 uses the normal approximation alone.</source>
        <translation>Cuántas veces se reparten de nuevo los valores de las demás; con 0 se usa solo la aproximación normal.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/hotspots.py"/>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/hotspots.py"/>
        <source>Of the random numbers: the same seed gives the same result.</source>
        <translation>De los números aleatorios: la misma semilla da el mismo resultado.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/hotspots.py"/>
        <source>Touching</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/hotspots.py"/>
        <source>Whether outlines that touch in a point alone are neighbours (queen), or only those that share a stretch of border (rook); for the neighbours 'queen'.</source>
        <translation>Si son vecinos los contornos que solo se tocan en un punto (queen) o únicamente los que comparten un tramo de límite (rook); para los vecinos 'queen'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/hotspots.py"/>
        <source>Sides of p</source>
        <translation>Colas de p</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/hotspots.py"/>
        <source>Both tails, or the smaller one alone, which is half of it and is what GeoDa and PySAL report; the side is then chosen after seeing the data.</source>
        <translation>Las dos colas, o solo la menor, que es la mitad y es lo que dan GeoDa y PySAL; entonces el lado se elige después de ver los datos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/hotspots.py"/>
        <source>Control the false discovery rate</source>
        <translation>Controlar la tasa de falsos descubrimientos</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/hotspots.py"/>
        <source>Call units clusters by their q, which accounts for the number of tests, instead of by each p.</source>
        <translation>Considera agrupaciones las unidades según su q, que tiene en cuenta el número de pruebas, en lugar de según cada p.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/hotspots.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/shrinkagetrend.py"/>
        <source>Level of significance</source>
        <translation>Nivel de significación</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/hotspots.py"/>
        <source>Of q, or of p.</source>
        <translation>De q o de p.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/hotspots.py"/>
        <source>Places of the units</source>
        <translation>Lugares de las unidades</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/hotspots.py"/>
        <source>Points to measure distances between, such as the capitals of municipalities. Without them a polygon stands for a point on its surface.</source>
        <translation>Puntos entre los que medir las distancias, p. ej. las capitales municipales. Si faltan, cada polígono se representa por un punto de su superficie.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/hotspots.py"/>
        <source>Unit of the place</source>
        <translation>Unidad del lugar</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/hotspots.py"/>
        <source>The field with the code of the unit that a point stands for.</source>
        <translation>El campo con el código de la unidad a la que representa el punto.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/hotspots.py"/>
        <source>Hot spots</source>
        <translation>Puntos calientes</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/hotspots.py"/>
        <source>The units with standard score, p, q and cluster.</source>
        <translation>Las unidades con puntuación típica, p, q y agrupación.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/hotspots.py"/>
        <source>Moran's I of the region</source>
        <translation>I de Moran de la región</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/hotspots.py"/>
        <source>Its standard score under normality</source>
        <translation>Su puntuación típica bajo normalidad</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/hotspots.py"/>
        <source>Units in clusters of high values</source>
        <translation>Unidades en agrupaciones de valores altos</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/hotspots.py"/>
        <source>Units in clusters of low values</source>
        <translation>Unidades en agrupaciones de valores bajos</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/hotspots.py"/>
        <source>Find the neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/hotspots.py"/>
        <source>Compare each unit with its neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/hotspots.py"/>
        <location filename="../../urban_rural_linkages/algorithms/inputs.py"/>
        <source>without a value in '{field}'</source>
        <translation>sin valor en '{field}'</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/hotspots.py"/>
        <source>without a place</source>
        <translation>sin lugar</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/hotspots.py"/>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/yearly_series.py"/>
        <source>Units of '{layer}'</source>
        <translation>Unidades de '{layer}'</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/inputs.py"/>
        <source>in units without a population in {year}</source>
        <translation>en unidades sin población en {year}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/inputs.py"/>
        <source>People of {year} in '{layer}'</source>
        <translation>Habitantes de {year} en '{layer}'</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/landconsumption.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/land.py"/>
        <source>Land consumption</source>
        <translation>Consumo de suelo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/landconsumption.py"/>
        <source>Compares the growth of built-up land with that of the population in each zone (SDG indicator 11.3.1). The ratio of the two means nothing where the population falls or hardly grows (less than 0.01 % a year), and is left empty there; built-up land per inhabitant, and whether land and people each grow, speak everywhere.

quadrant: '+built -people' is more land for fewer people; '+' growing, '=' the same, '-' shrinking. The rasters may lie on different cells and in different coordinate reference systems: each is summed over the zones by itself, cells on a border by exact area.</source>
        <translation>Compara el crecimiento del suelo construido con el de la población en cada zona (indicador ODS 11.3.1). La razón entre ambos no significa nada donde la población disminuye o apenas crece (menos del 0,01 % anual), y allí se deja vacía; el suelo construido por habitante, y si crecen o no el suelo y la población, son informativos en todas partes.

quadrant: '+built -people' es más suelo para menos personas; '+' crece, '=' igual, '-' decrece. Los rásteres pueden tener celdas distintas y sistemas de referencia de coordenadas distintos: cada uno se suma por separado en las zonas, con las celdas de los límites repartidas por superficie exacta.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/landconsumption.py"/>
        <source>land consumption, built-up, sprawl, SDG 11.3.1, land take, consumo de suelo, suelo construido, artificialización, ODS 11.3.1</source>
        <translation>land consumption, built-up, sprawl, SDG 11.3.1, land take, consumo de suelo, suelo construido, artificialización, ODS 11.3.1</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/landconsumption.py"/>
        <source>Built-up land at the start</source>
        <translation>Suelo construido al inicio</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/landconsumption.py"/>
        <source>Built-up land per cell in the start year.</source>
        <translation>Suelo construido por celda en el año inicial.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/landconsumption.py"/>
        <source>Built-up land at the end</source>
        <translation>Suelo construido al final</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/landconsumption.py"/>
        <source>Built-up land per cell in the end year, from the same source.</source>
        <translation>Suelo construido por celda en el año final, de la misma fuente.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/landconsumption.py"/>
        <source>Persons per cell in the end year, from the same source.</source>
        <translation>Personas por celda en el año final, de la misma fuente.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/landconsumption.py"/>
        <source>Municipalities or other zones.</source>
        <translation>Municipios u otras zonas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/landconsumption.py"/>
        <source>The year of the first rasters.</source>
        <translation>El año de los primeros rásteres.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/landconsumption.py"/>
        <source>The year of the second rasters; after the start year.</source>
        <translation>El año de los segundos rásteres; posterior al año inicial.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/landconsumption.py"/>
        <source>Form of the land consumption rate</source>
        <translation>Forma de la tasa de consumo de suelo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/landconsumption.py"/>
        <source>The share of the land at the start (the form of the UN since 2021), or the logarithm of the growth (the form before).</source>
        <translation>La proporción del suelo al inicio (la forma de la ONU desde 2021) o el logaritmo del crecimiento (la forma anterior).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/landconsumption.py"/>
        <source>Unit of the built-up rasters</source>
        <translation>Unidad de los rásteres de suelo construido</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/landconsumption.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/grid_inputs.py"/>
        <source>Square metres per cell, or the share of the cell (0 to 1).</source>
        <translation>Metros cuadrados por celda, o la proporción de la celda (de 0 a 1).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/landconsumption.py"/>
        <source>The zones with their rates, the ratio, built-up land per inhabitant, and the direction of both.</source>
        <translation>Las zonas con sus tasas, la razón, el suelo construido por habitante y el sentido de ambos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/landconsumption.py"/>
        <source>Zones with more built-up land and fewer people</source>
        <translation>Zonas con más suelo construido y menos población</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/landconsumption.py"/>
        <source>Lay the zones over the rasters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/landconsumption.py"/>
        <source>Land consumption rate ({form}) and population growth rate; UN-Habitat (2021), SDG indicator metadata 11.3.1.</source>
        <translation>Tasa de consumo de suelo ({form}) y tasa de crecimiento de la población; ONU-Hábitat (2021), metadatos del indicador ODS 11.3.1.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/neighbours.py"/>
        <source>Layer '{layer}' holds no polygons, so none of its units touch.</source>
        <translation>La capa '{layer}' no contiene polígonos, por lo que ninguna de sus unidades se toca.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/neighbours.py"/>
        <source>Choose the outlines of the units, or another kind of neighbours (distance, knn).</source>
        <translation>Elija los contornos de las unidades u otro tipo de vecinos (distance, knn).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/neighbours.py"/>
        <source>'{layer}' is a table, whose units have no place.</source>
        <translation>'{layer}' es una tabla, cuyas unidades no tienen lugar.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/neighbours.py"/>
        <source>Choose a layer with the units, or give their places (POINTS).</source>
        <translation>Elija una capa con las unidades o indique sus lugares (POINTS).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/neighbours.py"/>
        <source>Nothing says which point of '{layer}' stands for which unit.</source>
        <translation>Nada indica qué punto de '{layer}' corresponde a cada unidad.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/neighbours.py"/>
        <source>Give the field with the code in both layers (UNIT_ID and POINTS_ID).</source>
        <translation>Indique el campo con el código en ambas capas (UNIT_ID y POINTS_ID).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/neighbours.py"/>
        <source>The distance band is {km} km.</source>
        <translation>La banda de distancia es de {km} km.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/neighbours.py"/>
        <location filename="../../urban_rural_linkages/core/clusters/spatial_weights.py"/>
        <source>Give a distance above 0.</source>
        <translation>Indique una distancia mayor que 0.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/neighbours.py"/>
        <source>Codes that had lost their leading zeros were matched: {count}.</source>
        <translation>Códigos que habían perdido los ceros iniciales y se emparejaron: {count}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/neighbours.py"/>
        <source>Units without a point in '{layer}': {count} ({units}).</source>
        <translation>Unidades sin punto en '{layer}': {count} ({units}).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/neighbours.py"/>
        <source>A band of {km} km would give every unit a neighbour.</source>
        <translation>Una banda de {km} km daría al menos un vecino a cada unidad.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/overlay_outputs.py"/>
        <source>Classes of {x} (tens) and {y} (ones)</source>
        <translation>Clases de {x} (decenas) y {y} (unidades)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/overlay_outputs.py"/>
        <source>Class of {label}</source>
        <translation>Clase de {label}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/overlay_outputs.py"/>
        <source>{label}: more than</source>
        <translation>{label}: más de</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/overlay_outputs.py"/>
        <source>{label}: up to</source>
        <translation>{label}: hasta</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/population_cells.py"/>
        <source>Units that reach beyond the cells: {count} ({units}). All their people were put on the part inside.</source>
        <translation>Unidades que rebasan las celdas: {count} ({units}). Toda su población se asignó a la parte interior.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/population_cells.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access_people.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/ages.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/priority.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/trend.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/flow_outputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/labour_market_outputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/unit_class_outputs.py"/>
        <location filename="../../urban_rural_linkages/core/assessment/report/answer_table.py"/>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/population_cells.py"/>
        <source>Inhabitants on the map</source>
        <translation>Habitantes en el mapa</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/population_cells.py"/>
        <source>Cells with people of the unit</source>
        <translation>Celdas con población de la unidad</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/population_cells.py"/>
        <source>How people were shared out (weighted, area, none)</source>
        <translation>Cómo se repartió la población (weighted, area, none)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/population_cells.py"/>
        <source>The mask '{mask}' was brought onto the cells of '{weights}': each of these took what lies at its centre.</source>
        <translation>La máscara '{mask}' se llevó a las celdas de '{weights}': cada una de estas tomó lo que hay en su centro.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/population_cells.py"/>
        <source>The side of {side} m was not used: the cells are those of raster '{raster}'.</source>
        <translation>El lado de {side} m no se usó: las celdas son las del ráster '{raster}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/priority_inputs.py"/>
        <source>The areas of zones are unknown: layer '{layer}' has neither a field of areas nor a coordinate reference system.</source>
        <translation>Se desconocen las superficies de las zonas: la capa '{layer}' no tiene ni campo de superficies ni sistema de referencia de coordenadas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/priority_outputs.py"/>
        <source>Score of {field} (0-1, 1 = most urgent)</source>
        <translation>Puntuación de {field} (0-1, 1 = más urgente)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/priority_outputs.py"/>
        <source>Index (0-1, 1 = most urgent)</source>
        <translation>Índice (0-1, 1 = más urgente)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/priority_outputs.py"/>
        <source>Rank (1 = most urgent)</source>
        <translation>Puesto (1 = más urgente)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/priority_outputs.py"/>
        <source>Share of draws among the most urgent tenth (0-1)</source>
        <translation>Proporción de sorteos entre el diez por ciento más urgente (0-1)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/priority_outputs.py"/>
        <source>Indicators known to be met</source>
        <translation>Indicadores que consta que se cumplen</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/priority_outputs.py"/>
        <source>Priority (1) or not (0)</source>
        <translation>Prioritaria (1) o no (0)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/priority_outputs.py"/>
        <source>Priority zone</source>
        <translation>Zona prioritaria</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/priority_outputs.py"/>
        <source>Priority zone (1 = highest mean index)</source>
        <translation>Zona prioritaria (1 = mayor índice medio)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/priority_outputs.py"/>
        <source>Mean index of its units (0-1)</source>
        <translation>Índice medio de sus unidades (0-1)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/priority_outputs.py"/>
        <source>Units of priority whose population is unknown, and not counted: {count}.</source>
        <translation>Unidades prioritarias cuya población se desconoce y que no se cuentan: {count}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/prioritymap.py"/>
        <source>Priority map</source>
        <translation>Mapa de prioridades</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/prioritymap.py"/>
        <source>Puts several indicators together and says which units come first. Each indicator becomes a score from 0 to 1, 1 for the most urgent unit; the index is their weighted geometric or arithmetic mean, and the most urgent tenth has priority. Or conditions are counted: priority has who meets at least K of them. The weights are then drawn again and again around those given, and each unit is told how often it was among the most urgent tenth: where it always is, nobody need argue about weights. Neighbouring units of priority are drawn together into zones.

A unit that lacks an indicator has no index. An indicator that is the same everywhere is left out, with a warning.</source>
        <translation>Reúne varios indicadores y señala qué unidades van primero. Cada indicador se convierte en una puntuación de 0 a 1, con 1 para la unidad más urgente; el índice es su media ponderada geométrica o aritmética, y el diez por ciento más urgente tiene prioridad. O bien se cuentan condiciones: tiene prioridad la unidad que cumple al menos K de ellas. Después, los pesos se sortean una y otra vez en torno a los indicados y para cada unidad se señala con qué frecuencia estuvo en el diez por ciento más urgente: si está siempre, nadie tiene que discutir los pesos. Las unidades prioritarias vecinas se unen en zonas.

Una unidad a la que le falta un indicador no tiene índice. Un indicador que es igual en todas partes se excluye, con un aviso.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/prioritymap.py"/>
        <source>priority, index, composite indicator, ranking, sensitivity, zones, prioridad, índice, indicador compuesto, clasificación, sensibilidad, zonas prioritarias</source>
        <translation>priority, index, composite indicator, ranking, sensitivity, zones, prioridad, índice, indicador compuesto, clasificación, sensibilidad, zonas prioritarias</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/prioritymap.py"/>
        <source>Indicators</source>
        <translation>Indicadores</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/prioritymap.py"/>
        <source>A row each: the field, which end of it is urgent (high or low), and its weight, above 0. Scripts give one flat list.</source>
        <translation>Una fila por indicador: el campo, qué extremo es urgente (high, alto, o low, bajo) y su peso, mayor que 0. Los scripts indican una sola lista plana.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/prioritymap.py"/>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/prioritymap.py"/>
        <source>Urgent end (high, low)</source>
        <translation>Extremo urgente (high, low)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/prioritymap.py"/>
        <source>The geometric mean, in which a good score does not wholly make up for a bad one; the arithmetic mean, in which it does; or the counting of indicators that are met.</source>
        <translation>La media geométrica, en la que una buena puntuación no compensa del todo una mala; la media aritmética, en la que sí; o el recuento de los indicadores que se cumplen.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/prioritymap.py"/>
        <source>Indicators to meet</source>
        <translation>Indicadores que cumplir</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/prioritymap.py"/>
        <source>For k_of_n: how many; more than half unless given.</source>
        <translation>Para k_of_n: cuántos; si no se indica, más de la mitad.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/prioritymap.py"/>
        <source>People of each unit, for zones and totals.</source>
        <translation>Población de cada unidad, para las zonas y los totales.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/prioritymap.py"/>
        <source>Smallest zone (inhabitants)</source>
        <translation>Zona mínima (habitantes)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/prioritymap.py"/>
        <source>Zones with fewer people are left out.</source>
        <translation>Las zonas con menos población se excluyen.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/prioritymap.py"/>
        <source>Smallest zone (km2)</source>
        <translation>Zona mínima (km2)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/prioritymap.py"/>
        <source>Smaller zones are left out.</source>
        <translation>Las zonas menores se excluyen.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/prioritymap.py"/>
        <source>Limits of the indicators</source>
        <translation>Límites de los indicadores</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/prioritymap.py"/>
        <source>For k_of_n: from which value on each indicator is met, in the order of the rows, such as 12.5,,30. Where there is none it is met from a score of 0.5 on; a field of 0 and 1 says it itself.</source>
        <translation>Para k_of_n: desde qué valor se cumple cada indicador, en el orden de las filas, p. ej. 12.5,,30. Si no se indica, se cumple a partir de una puntuación de 0,5; un campo de 0 y 1 lo dice por sí mismo.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/prioritymap.py"/>
        <source>Lowest score in the geometric mean</source>
        <translation>Puntuación mínima en la media geométrica</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/prioritymap.py"/>
        <source>A score of 0 would make the index 0 whatever the others say.</source>
        <translation>Una puntuación de 0 haría que el índice fuera 0, digan lo que digan las demás.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/prioritymap.py"/>
        <source>Draws of the weights</source>
        <translation>Sorteos de los pesos</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/prioritymap.py"/>
        <source>How often the weights are drawn again.</source>
        <translation>Cuántas veces se vuelven a sortear los pesos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/prioritymap.py"/>
        <source>Spread of the weights</source>
        <translation>Amplitud de los pesos</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/prioritymap.py"/>
        <source>0.25 draws each weight between 75 % and 125 % of what it is.</source>
        <translation>0,25 sortea cada peso entre el 75 % y el 125 % de su valor.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/prioritymap.py"/>
        <source>Seed of the draws</source>
        <translation>Semilla de los sorteos</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/prioritymap.py"/>
        <source>The same seed gives the same draws.</source>
        <translation>La misma semilla da los mismos sorteos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/prioritymap.py"/>
        <source>Priority</source>
        <translation>Prioridad</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/prioritymap.py"/>
        <source>The units with their scores, index, rank, and how often they are among the most urgent tenth.</source>
        <translation>Las unidades con sus puntuaciones, su índice, su puesto y la frecuencia con que están en el diez por ciento más urgente.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/prioritymap.py"/>
        <source>Priority zones</source>
        <translation>Zonas prioritarias</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/prioritymap.py"/>
        <source>Neighbouring units of priority drawn together, with their people and area.</source>
        <translation>Unidades prioritarias vecinas unidas en una sola figura, con su población y su superficie.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/prioritymap.py"/>
        <source>Units of priority</source>
        <translation>Unidades prioritarias</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/prioritymap.py"/>
        <source>Inhabitants of units of priority</source>
        <translation>Habitantes de las unidades prioritarias</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/prioritymap.py"/>
        <source>A smallest zone was given in inhabitants, but no field of them.</source>
        <translation>Se ha indicado una zona mínima en habitantes, pero ningún campo con ellos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/prioritymap.py"/>
        <source>Choose the field of inhabitants (POP), or leave MIN_ZONE_POP empty.</source>
        <translation>Elija el campo de habitantes (POP) o deje MIN_ZONE_POP vacío.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/prioritymap.py"/>
        <source>Rank the units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/prioritymap.py"/>
        <source>Draw the zones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/shrinkagetrend.py"/>
        <source>Shrinkage and trend</source>
        <translation>Declive y tendencia</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/shrinkagetrend.py"/>
        <source>Reads the yearly population of each unit: when it had most inhabitants, how many it has lost since, for how many years it has declined without a break, whether the series has a trend (Mann-Kendall, with Sen's slope), and how intensely it shrinks by the yearly rate, in the classes of ESPON ESCAPE. Years may be missing, and units may begin or end within the series. No figure is interpolated.</source>
        <translation>Lee la población anual de cada unidad: cuándo tuvo más habitantes, cuántos ha perdido desde entonces, cuántos años lleva en declive sin interrupción, si la serie tiene tendencia (Mann-Kendall, con la pendiente de Sen) y con qué intensidad declina según la tasa anual, en las clases de ESPON ESCAPE. Pueden faltar años, y las unidades pueden empezar o acabar dentro de la serie. No se interpola ningún dato.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/shrinkagetrend.py"/>
        <source>shrinkage, decline, trend, Mann-Kendall, Sen, peak, series, contracción, declive, tendencia, máximo, serie, despoblación</source>
        <translation>shrinkage, decline, trend, Mann-Kendall, Sen, peak, series, contracción, declive, tendencia, máximo, serie, despoblación</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/shrinkagetrend.py"/>
        <source>Fields of the series</source>
        <translation>Campos de la serie</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/shrinkagetrend.py"/>
        <source>Pattern of the names of the yearly populations, with {year} for the year: pop{year} finds pop1996, pop2021 and so on.</source>
        <translation>Patrón de los nombres de las poblaciones anuales, con {year} en el lugar del año: pop{year} encuentra pop1996, pop2021, etc.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/shrinkagetrend.py"/>
        <source>Fields of the series, one by one</source>
        <translation>Campos de la serie, uno a uno</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/shrinkagetrend.py"/>
        <source>For names without a pattern; the year is the last number of four digits in each name. Where fields are chosen here, the pattern does not count.</source>
        <translation>Para nombres sin patrón; el año es el último número de cuatro cifras de cada nombre. Si aquí se eligen campos, el patrón no cuenta.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/shrinkagetrend.py"/>
        <source>A trend is told where chance alone would give so clear a one more rarely than this.</source>
        <translation>Se señala una tendencia cuando el azar por sí solo daría otra igual de clara con una frecuencia menor que esta.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/shrinkagetrend.py"/>
        <source>Sides of the test</source>
        <translation>Colas del contraste</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/shrinkagetrend.py"/>
        <source>Whether p asks for any trend, or for one in the direction that was found (half of it).</source>
        <translation>Si p pregunta por cualquier tendencia, o por una en la dirección que se encontró (la mitad).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/shrinkagetrend.py"/>
        <source>Known years at least</source>
        <translation>Mínimo de años conocidos</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/shrinkagetrend.py"/>
        <source>Units with fewer known populations get no trend; the test is poor below eight.</source>
        <translation>Las unidades con menos poblaciones conocidas quedan sin tendencia; con menos de ocho, el contraste es poco fiable.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/shrinkagetrend.py"/>
        <source>Limits of the intensities (% a year)</source>
        <translation>Límites de las intensidades (% anual)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/shrinkagetrend.py"/>
        <source>Three numbers that increase: severe below the first, moderate below the second, modest below the third, growing from there on.</source>
        <translation>Tres números en orden creciente: severo por debajo del primero, moderado por debajo del segundo, leve por debajo del tercero y en crecimiento a partir de él.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/shrinkagetrend.py"/>
        <source>The units with the figures of their series.</source>
        <translation>Las unidades con los datos de su serie.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/shrinkagetrend.py"/>
        <source>The inhabitants of all units, year by year, with their peak.</source>
        <translation>Los habitantes de todas las unidades, año a año, con su máximo.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/shrinkagetrend.py"/>
        <source>Units that shrink severely</source>
        <translation>Unidades en declive severo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/shrinkagetrend.py"/>
        <source>Units that shrink moderately</source>
        <translation>Unidades en declive moderado</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/shrinkagetrend.py"/>
        <source>Units that shrink modestly</source>
        <translation>Unidades en declive leve</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/shrinkagetrend.py"/>
        <source>Units that do not shrink</source>
        <translation>Unidades que no están en declive</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/shrinkagetrend.py"/>
        <source>Units with a decreasing trend</source>
        <translation>Unidades con tendencia decreciente</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/sparseareas.py"/>
        <source>Sparse areas</source>
        <translation>Zonas poco pobladas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/sparseareas.py"/>
        <source>Counts the people within a radius of each unit, the unit itself included, and calls sparse the units with fewer than a threshold: 100,000 people within 50 km in GEOSPECS, which are 12.7 inhabitants per km2. Unlike density, the figure does not depend on how borders were drawn. People are those of the units, each at its point, or those of a population grid. Distances are straight lines.</source>
        <translation>Cuenta las personas dentro de un radio alrededor de cada unidad, incluida la propia unidad, y considera poco pobladas las unidades con menos de un umbral: 100.000 personas en 50 km en GEOSPECS, que equivalen a 12,7 habitantes por km2. A diferencia de la densidad, el dato no depende de cómo se trazaron los límites. Las personas son las de las unidades, cada una en su punto, o las de una malla de población. Las distancias son en línea recta.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/sparseareas.py"/>
        <source>sparse, sparsity, potential, radius, GEOSPECS, population, baja densidad, escasamente poblado, potencial, despoblación, radio</source>
        <translation>sparse, sparsity, potential, radius, GEOSPECS, population, baja densidad, escasamente poblado, potencial, despoblación, radio</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/sparseareas.py"/>
        <source>Inhabitants of each unit; an unknown figure counts as nobody, and the log tells of it. Beside a population grid it only says how many people live in sparse units.</source>
        <translation>Habitantes de cada unidad; un dato desconocido cuenta como nadie, y el registro lo indica. Si hay malla de población, solo sirve para saber cuántas personas viven en unidades poco pobladas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/sparseareas.py"/>
        <source>Persons per cell. Where it is given, people are counted in its cells, by their centres; cells without data are empty.</source>
        <translation>Personas por celda. Si se da, la población se cuenta en sus celdas, por sus centros; las celdas sin datos están vacías.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/sparseareas.py"/>
        <source>Radius (km)</source>
        <translation>Radio (km)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/sparseareas.py"/>
        <source>People at this distance are counted too.</source>
        <translation>También se cuentan las personas que están justo a esta distancia.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/sparseareas.py"/>
        <source>Threshold (people)</source>
        <translation>Umbral (personas)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/sparseareas.py"/>
        <source>Units with fewer people within the radius are sparse.</source>
        <translation>Las unidades con menos personas dentro del radio son poco pobladas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/sparseareas.py"/>
        <source>Points of the units</source>
        <translation>Puntos de las unidades</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/sparseareas.py"/>
        <source>Where people are, such as the capitals of the municipalities. Without them a point on the surface stands for each unit.</source>
        <translation>Dónde está la gente, p. ej. las capitales de los municipios. Si faltan, cada unidad se representa por un punto interior.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/sparseareas.py"/>
        <source>Code of the unit, in the points</source>
        <translation>Código de la unidad, en los puntos</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/sparseareas.py"/>
        <source>Which unit each point stands for; without it, the field that is called as in the units.</source>
        <translation>A qué unidad representa cada punto; si falta, el campo que se llama como en las unidades.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/sparseareas.py"/>
        <source>Units near the edge</source>
        <translation>Unidades cerca del borde</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/sparseareas.py"/>
        <source>Nearer to the edge of the data than the radius, a unit sees only the people that the data show: note says how many units there are, unknown leaves those of them that seem sparse undecided.</source>
        <translation>Si está más cerca del borde de los datos que el radio, una unidad solo ve a las personas que muestran los datos: note indica cuántas unidades hay así; unknown deja sin decidir las que parecen poco pobladas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/sparseareas.py"/>
        <source>The units with the people within the radius.</source>
        <translation>Las unidades con las personas dentro del radio.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/sparseareas.py"/>
        <source>Sparse units</source>
        <translation>Unidades poco pobladas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/sparseareas.py"/>
        <source>Inhabitants of sparse units</source>
        <translation>Habitantes de las unidades poco pobladas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/sparseareas.py"/>
        <source>Nothing says where people live.</source>
        <translation>Nada indica dónde vive la gente.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/sparseareas.py"/>
        <source>Choose the field of inhabitants (POP), or a population grid (POPULATION).</source>
        <translation>Elija el campo de habitantes (POP) o una malla de población (POPULATION).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/sparseareas.py"/>
        <source>Read units and people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/sparseareas.py"/>
        <source>Count the people around each unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/sparseareas.py"/>
        <source>People within the radius</source>
        <translation>Personas dentro del radio</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/sparseareas.py"/>
        <source>Sparse (1) or not (0)</source>
        <translation>Poco poblada (1) o no (0)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/sparseareas.py"/>
        <source>Units nearer to the edge of the data than the radius, which see only the people that the data show: {count}, of which {sparse} seem sparse. Where it matters, add what lies beyond the edge.</source>
        <translation>Unidades más cercanas al borde de los datos que el radio, que solo ven a las personas que muestran los datos: {count}, de las que {sparse} parecen poco pobladas. Si importa, añada lo que hay más allá del borde.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/sparseareas.py"/>
        <source>Units whose population is unknown, which count as nobody: {count} ({units}).</source>
        <translation>Unidades de población desconocida, que cuentan como nadie: {count} ({units}).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/sparseareas.py"/>
        <source>Sparse units with an unknown population within the radius, which may have more people around them: {count} ({units}).</source>
        <translation>Unidades poco pobladas con población desconocida dentro del radio, que pueden tener más personas alrededor: {count} ({units}).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/unit_points.py"/>
        <source>No unit of layer '{layer}' has a place.</source>
        <translation>Ninguna unidad de la capa '{layer}' tiene ubicación.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/unit_points.py"/>
        <source>Choose a layer with geometry, or give the points that stand for the units (POINTS).</source>
        <translation>Elija una capa con geometría o indique los puntos que representan a las unidades (POINTS).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/unit_points.py"/>
        <source>Units without a place, which get no figure and count for no other unit: {count} ({units}).</source>
        <translation>Unidades sin ubicación, que quedan sin dato y no cuentan para ninguna otra unidad: {count} ({units}).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/unit_points.py"/>
        <source>Layer '{layer}' has no geometry, so nothing says where its units are.</source>
        <translation>La capa '{layer}' no tiene geometría, de modo que nada indica dónde están sus unidades.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/unit_points.py"/>
        <source>No point of layer '{layer}' has the code of a unit; codes of points are such as {points}, codes of units such as {units}.</source>
        <translation>Ningún punto de la capa '{layer}' tiene el código de una unidad; los códigos de los puntos son p. ej. {points}, y los de las unidades, p. ej. {units}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/unit_points.py"/>
        <source>Choose the fields with the same codes (UNIT_ID and POINTS_ID).</source>
        <translation>Elija los campos con los mismos códigos (UNIT_ID y POINTS_ID).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/unit_points.py"/>
        <source>Codes that had lost leading zeros, and were matched all the same: {count}.</source>
        <translation>Códigos que habían perdido los ceros iniciales y que aun así se han emparejado: {count}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/unit_points.py"/>
        <source>Units without a point in layer '{layer}', which stand where their own geometry is: {count} ({units}).</source>
        <translation>Unidades sin punto en la capa '{layer}', que se sitúan donde está su propia geometría: {count} ({units}).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/unit_points.py"/>
        <source>Points are told to units by code, and the units have none.</source>
        <translation>Los puntos se asignan a las unidades por código, y las unidades no tienen.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/unit_points.py"/>
        <source>Choose the field with the code of the unit (UNIT_ID).</source>
        <translation>Elija el campo con el código de la unidad (UNIT_ID).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/unit_points.py"/>
        <source>Nothing says which unit each point of layer '{layer}' stands for.</source>
        <translation>Nada indica a qué unidad representa cada punto de la capa '{layer}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/unit_points.py"/>
        <source>Choose the field with the code of the unit in it (POINTS_ID).</source>
        <translation>Elija el campo que contiene el código de la unidad (POINTS_ID).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/webb_outputs.py"/>
        <source>Class of Webb (A-H, 0)</source>
        <translation>Clase de Webb (A-H, 0)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/webb_outputs.py"/>
        <source>Angle on the wheel of Webb (degrees, -180 to 180)</source>
        <translation>Ángulo en la rueda de Webb (grados, de -180 a 180)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/webb_outputs.py"/>
        <source>Typology of Webb, {start}-{end}</source>
        <translation>Tipología de Webb, {start}-{end}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/webb_outputs.py"/>
        <source>Units beyond the rim, drawn on it: {count}</source>
        <translation>Unidades más allá del borde de la rueda, dibujadas sobre él: {count}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/webb_outputs.py"/>
        <source>Units without a class: {count}</source>
        <translation>Unidades sin clase: {count}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/webbtypology.py"/>
        <source>Webb typology</source>
        <translation>Tipología de Webb</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/webbtypology.py"/>
        <source>Tells units that grow (A to D) from units that decline (E to H), each by what leads, births and deaths or migration, and by whether the other one helps or holds back (Webb 1963). Populations are those of 1 January; births, deaths and migration are those of the start year to the year before the end year. Small units change class from year to year: take five years or more. The angle on the wheel is in degrees: 0 is immigration alone, 90 births alone, 180 emigration alone, -90 deaths alone.</source>
        <translation>Distingue las unidades que crecen (A a D) de las que declinan (E a H), cada una según lo que predomina, el saldo natural o la migración, y según si el otro componente ayuda o frena (Webb 1963). Las poblaciones son las de 1 de enero; los nacimientos, las defunciones y la migración son los del año inicial al año anterior al final. Las unidades pequeñas cambian de clase de un año a otro: tome cinco años o más. El ángulo en la rueda está en grados: 0 es solo inmigración, 90 solo nacimientos, 180 solo emigración y -90 solo defunciones.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/webbtypology.py"/>
        <source>Webb, typology, natural balance, migration, growth, decline, shrinkage, births, deaths, tipología, crecimiento natural, saldo migratorio, migración, declive, nacimientos, defunciones</source>
        <translation>Webb, typology, natural balance, migration, growth, decline, shrinkage, births, deaths, tipología, crecimiento natural, saldo migratorio, migración, declive, nacimientos, defunciones</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/webbtypology.py"/>
        <source>The population by which natural balance and migration are divided: the mean of start and end (as the US Census Bureau does), the start, or the end. The classes do not depend on it.</source>
        <translation>La población entre la que se dividen el saldo natural y la migración: la media del inicio y el final (como hace la Oficina del Censo de EE. UU.), la inicial o la final. Las clases no dependen de ella.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/webbtypology.py"/>
        <source>The units with their class and the figures behind it.</source>
        <translation>Las unidades con su clase y los datos en que se basa.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/webbtypology.py"/>
        <source>Wheel</source>
        <translation>Rueda</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/webbtypology.py"/>
        <source>Picture of the wheel: every unit at its migration and natural balance, the number of units in each class, and what the classes mean.</source>
        <translation>Imagen de la rueda: cada unidad situada según su saldo migratorio y su saldo natural, el número de unidades de cada clase y el significado de las clases.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/webbtypology.py"/>
        <source>Units of class {name}</source>
        <translation>Unidades de la clase {name}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/webbtypology.py"/>
        <source>The typology needs the natural balance of the units.</source>
        <translation>La tipología necesita el saldo natural de las unidades.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/webbtypology.py"/>
        <source>Give births and deaths (BIRTHS and DEATHS), or the balance ready-made (NATURAL).</source>
        <translation>Indique nacimientos y defunciones (BIRTHS y DEATHS), o el saldo ya calculado (NATURAL).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/wording.py"/>
        <source>inhabitants</source>
        <translation>habitantes</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/wording.py"/>
        <source>inhabitants per km2</source>
        <translation>habitantes por km2</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/wording.py"/>
        <source>area (km2)</source>
        <translation>superficie (km2)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/wording.py"/>
        <source>population change (%)</source>
        <translation>cambio de la población (%)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/wording.py"/>
        <source>population change (% a year)</source>
        <translation>cambio de la población (% anual)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/wording.py"/>
        <source>births minus deaths</source>
        <translation>nacimientos menos defunciones</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/wording.py"/>
        <source>births minus deaths (% of the population)</source>
        <translation>nacimientos menos defunciones (% de la población)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/wording.py"/>
        <source>net migration (% of the population)</source>
        <translation>saldo migratorio (% de la población)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/wording.py"/>
        <source>old people per 100 young</source>
        <translation>mayores por cada 100 jóvenes</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/wording.py"/>
        <source>ageing index, in times the region's</source>
        <translation>índice de envejecimiento, en veces el de la región</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/wording.py"/>
        <source>young and old per 100 of the rest</source>
        <translation>jóvenes y mayores por cada 100 del resto</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/wording.py"/>
        <source>inhabitants within 50 km</source>
        <translation>habitantes en un radio de 50 km</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/wording.py"/>
        <source>minutes to the nearest pole</source>
        <translation>minutos hasta el polo más cercano</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/wording.py"/>
        <source>inhabitants per km2 of the functional area</source>
        <translation>habitantes por km2 del área funcional</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/wording.py"/>
        <source>share of people in municipalities under 2,000</source>
        <translation>proporción de población en municipios de menos de 2000 habitantes</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/wording.py"/>
        <source>share of people in municipalities over 2,000</source>
        <translation>proporción de población en municipios de más de 2000 habitantes</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/wording.py"/>
        <source>lies in a rural area (1)</source>
        <translation>está en una zona rural (1)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/wording.py"/>
        <source>is a rural municipality (1)</source>
        <translation>es municipio rural (1)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/wording.py"/>
        <source>is not urban (1)</source>
        <translation>no es urbano (1)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/wording.py"/>
        <source>inhabitants of the largest settlement</source>
        <translation>habitantes del mayor núcleo de población</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/wording.py"/>
        <source>rank of the settlement</source>
        <translation>rango del núcleo de población</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/wording.py"/>
        <source>synthetic index of territorial development</source>
        <translation>índice sintético de desarrollo territorial</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/wording.py"/>
        <source>criteria of {own}, run on {years}</source>
        <translation>criterios de {own}, aplicados a {years}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/yearly_series.py"/>
        <source>without a population in any year</source>
        <translation>sin población en ningún año</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/yearly_series.py"/>
        <source>Nothing says which fields hold the yearly population.</source>
        <translation>Nada indica qué campos contienen la población anual.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/yearly_series.py"/>
        <source>Give the pattern of their names (SERIES), such as pop{{year}}, or choose them (FIELDS).</source>
        <translation>Indique el patrón de sus nombres (SERIES), p. ej. pop{{year}}, o elíjalos (FIELDS).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/yearly_series.py"/>
        <source>Mann-Kendall's p (two-sided)</source>
        <translation>p de Mann-Kendall (bilateral)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/yearly_series.py"/>
        <source>Mann-Kendall's p (one-sided)</source>
        <translation>p de Mann-Kendall (unilateral)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/yearly_series.py"/>
        <source>First year of the series</source>
        <translation>Primer año de la serie</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/yearly_series.py"/>
        <source>Last year of the series</source>
        <translation>Último año de la serie</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/yearly_series.py"/>
        <source>Year of the peak</source>
        <translation>Año del máximo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/yearly_series.py"/>
        <source>Inhabitants at the peak</source>
        <translation>Habitantes en el máximo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/yearly_series.py"/>
        <source>Loss since the peak (%)</source>
        <translation>Pérdida desde el máximo (%)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/yearly_series.py"/>
        <source>Years of unbroken decline up to the last year</source>
        <translation>Años de declive ininterrumpido hasta el último año</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/yearly_series.py"/>
        <source>Mann-Kendall's S</source>
        <translation>S de Mann-Kendall</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/yearly_series.py"/>
        <source>Mann-Kendall's z</source>
        <translation>z de Mann-Kendall</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/yearly_series.py"/>
        <source>Sen's slope (inhabitants a year)</source>
        <translation>Pendiente de Sen (habitantes al año)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/yearly_series.py"/>
        <source>Trend</source>
        <translation>Tendencia</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/yearly_series.py"/>
        <source>Intensity of shrinkage</source>
        <translation>Intensidad del declive</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/yearly_series.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>{value} in {year}</source>
        <translation>{value} en {year}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/zone_sums.py"/>
        <source>Zones of which '{start}' and '{end}' know different parts, and which cannot be compared: {count} ({ids}). Where 'no data' means nothing, fill it with 0 first.</source>
        <translation>Zonas de las que '{start}' y '{end}' conocen partes distintas, y que no se pueden comparar: {count} ({ids}). Si 'sin dato' significa que no hay nada, rellénelo antes con 0.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access.py"/>
        <source>Access to services</source>
        <translation>Acceso a los servicios</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access.py"/>
        <source>It needs a layer of services (SERVICES).</source>
        <translation>Necesita una capa de servicios (SERVICES).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access.py"/>
        <source>Maps by service</source>
        <translation>Mapas por servicio</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access.py"/>
        <source>Threshold of 30 minutes: Ley 3/2022 de Extremadura, arts. 48.4, 49.3 and 52.3 (basic services, urgent care, residential care), there as a general aim.</source>
        <translation>Umbral de 30 minutos: Ley 3/2022 de Extremadura, arts. 48.4, 49.3 y 52.3 (servicios básicos, atención urgente, atención residencial), donde figura como objetivo general.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access.py"/>
        <source>Hospital</source>
        <translation>Hospital</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access.py"/>
        <source>Health centre</source>
        <translation>Centro de salud</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access.py"/>
        <source>Pharmacy</source>
        <translation>Farmacia</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access.py"/>
        <source>Primary school</source>
        <translation>Colegio de primaria</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access.py"/>
        <source>Secondary school</source>
        <translation>Instituto de secundaria</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access.py"/>
        <source>Residence for older people</source>
        <translation>Residencia de mayores</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access.py"/>
        <source>Day centre</source>
        <translation>Centro de día</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access.py"/>
        <source>Bank</source>
        <translation>Banco</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access.py"/>
        <source>How many inhabitants live far from services is unknown, because no population of a place is known.</source>
        <translation>Se desconoce cuántos habitantes viven lejos de los servicios, porque no se conoce la población de ningún lugar.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access.py"/>
        <source>{people} inhabitants ({share}) live more than {minutes} minutes from the nearest service of the type that is farthest away: {service} ({how}).</source>
        <translation>{people} habitantes ({share}) viven a más de {minutes} minutos del servicio más cercano del tipo que queda más lejos: {service} ({how}).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access.py"/>
        <source>{people} inhabitants ({share}) live more than {minutes} minutes from the nearest service ({how}).</source>
        <translation>{people} habitantes ({share}) viven a más de {minutes} minutos del servicio más cercano ({how}).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access.py"/>
        <source>&gt; {minutes} min</source>
        <translation>&gt; {minutes} min</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access.py"/>
        <source>No way</source>
        <translation>Sin acceso</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access.py"/>
        <source>Inhabitants beyond each threshold, and among them those without any way, by type of service ({how})</source>
        <translation>Habitantes más allá de cada umbral y, entre ellos, los que no tienen acceso alguno, por tipo de servicio ({how})</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access.py"/>
        <source>Share of the inhabitants more than {minutes} minutes from the nearest service ({how}).</source>
        <translation>Porcentaje de los habitantes a más de {minutes} minutos del servicio más cercano ({how}).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access.py"/>
        <source>{service}: without a place, not used</source>
        <translation>{service}: sin ubicación, no utilizado</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access.py"/>
        <source>{service}: {km} km outside, used</source>
        <translation>{service}: fuera, a {km} km; utilizado</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access.py"/>
        <source>{service}: {km} km outside, not used</source>
        <translation>{service}: {km} km fuera, no se usa</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access.py"/>
        <source>{count} of {all} services lie outside the units or have no place. Services across a border are real, so they are used unless you say otherwise; a place far outside may also be an error in the data.</source>
        <translation>{count} de {all} servicios están fuera de las unidades o no tienen ubicación. Los servicios del otro lado de un límite administrativo son reales, así que se usan salvo que indique lo contrario; una ubicación muy alejada también puede ser un error de los datos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Services outside the region</source>
        <translation>Servicios fuera de la región</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access.py"/>
        <source>{service}: minutes to the nearest ({how})</source>
        <translation>{service}: minutos hasta el más cercano ({how})</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access.py"/>
        <source>Minutes to the nearest service, and the services (legend of the maps below).</source>
        <translation>Minutos hasta el servicio más cercano, y los servicios (leyenda de los mapas siguientes).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access_people.py"/>
        <source>The units have no outlines: people beyond are not counted by unit.</source>
        <translation>Las unidades no tienen contornos: no se cuentan por unidad las personas más allá del umbral.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access_people.py"/>
        <source>at least one service</source>
        <translation>al menos un servicio</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access_people.py"/>
        <source>the nearest service</source>
        <translation>su servicio más cercano</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access_people.py"/>
        <source>People more than {minutes} minutes from {what} ({how})</source>
        <translation>Personas a más de {minutes} minutos de {what} ({how})</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access_people.py"/>
        <source>Where people live beyond</source>
        <translation>Dónde vive la gente más allá del umbral</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access_people.py"/>
        <source>How many people live beyond the threshold is known of no unit.</source>
        <translation>De ninguna unidad se sabe cuántas personas viven más allá del umbral.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access_people.py"/>
        <source>Nobody lives beyond the threshold in any unit.</source>
        <translation>En ninguna unidad vive nadie más allá del umbral.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access_people.py"/>
        <source>In {count} of {all} units somebody lives more than {minutes} minutes away.</source>
        <translation>En {count} de {all} unidades hay quien vive a más de {minutes} minutos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access_people.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/ages.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/functional.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>Share</source>
        <translation>Porcentaje</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access_people.py"/>
        <source>Service that most lack</source>
        <translation>Servicio del que más gente carece</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access_people.py"/>
        <source>Units with most people beyond</source>
        <translation>Unidades con más personas más allá del umbral</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access_people.py"/>
        <source>By sex and age: unknown, because no fields by sex and age were given (AGE_FIELDS).</source>
        <translation>Por sexo y edad: sin datos, porque no se indicaron campos por sexo y edad (AGE_FIELDS).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access_people.py"/>
        <source>People more than {minutes} minutes away, by sex and age ({how})</source>
        <translation>Personas a más de {minutes} minutos, por sexo y edad ({how})</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access_people.py"/>
        <source>Who lives beyond</source>
        <translation>Quién vive más allá del umbral</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access_people.py"/>
        <source>An estimate: the ages of a unit are taken to be alike in all of its settlements.</source>
        <translation>Es una estimación: se supone que la estructura por edades de una unidad es igual en todos sus núcleos de población.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access_people.py"/>
        <source>Units without ages or without counted people, left out: {count}.</source>
        <translation>Unidades sin edades o sin personas contadas, excluidas: {count}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access_people.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/ages.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <location filename="../../urban_rural_linkages/core/assessment/report/summary.py"/>
        <source>All</source>
        <translation>Total</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access_people.py"/>
        <source>0 to 14</source>
        <translation>De 0 a 14</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access_people.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/ages.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/overlay.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/priority.py"/>
        <source>65 and over</source>
        <translation>65 y más años</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access_people.py"/>
        <source>Women of 65 and over</source>
        <translation>Mujeres de 65 y más años</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access_people.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/ages.py"/>
        <source>80 and over</source>
        <translation>80 y más años</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access_times.py"/>
        <source>Minutes to the nearest</source>
        <translation>Minutos hasta el más cercano</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access_times.py"/>
        <source>over the road network</source>
        <translation>por la red de carreteras</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access_times.py"/>
        <source>Access: least driving time over the roads, with the speed of each road or of its OpenStreetMap class, and on foot from the place to the nearest road. No traffic, no waiting. Thresholds are inclusive.</source>
        <translation>Acceso: el menor tiempo de conducción por las carreteras, con la velocidad de cada una o la de su clase de OpenStreetMap, y a pie desde el lugar hasta la carretera más cercana. Sin tráfico ni esperas. Los umbrales son inclusivos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access_times.py"/>
        <source>Times hold for who has a car at hand; public transport is not looked at.</source>
        <translation>Los tiempos valen para quien dispone de coche; no se considera el transporte público.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access_times.py"/>
        <source>over the friction surface</source>
        <translation>por la superficie de fricción</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access_times.py"/>
        <source>Access: least time from cell to cell over the friction surface that was given, eight neighbours, without slopes. Thresholds are inclusive.</source>
        <translation>Acceso: el menor tiempo de celda a celda por la superficie de fricción indicada, con ocho vecinas y sin pendientes. Los umbrales son inclusivos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access_times.py"/>
        <source>A surface of cells joins roads that only pass over each other, and is as good as its speeds.</source>
        <translation>Una superficie de celdas une carreteras que solo se cruzan a distinto nivel, y es tan buena como sus velocidades.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access_times.py"/>
        <source>Access: {start} minutes, and the straight line on the ellipsoid from each place to the nearest service, times the detour factor ({detour}), at {speed} km/h. It is a calibration: it knows no roads, rivers or mountains, and is no driving time. The defaults give Eurostat's shares of the people of Extremadura beyond 20 and 45 minutes of healthcare (2020) within 0.3 points. Thresholds are inclusive.</source>
        <translation>Acceso: {start} minutos, y la línea recta sobre el elipsoide desde cada lugar hasta el servicio más cercano, por el factor de rodeo ({detour}), a {speed} km/h. Es una calibración: no conoce carreteras, ríos ni montañas, y no es un tiempo de conducción. Los valores por defecto reproducen los porcentajes de Eurostat de habitantes de Extremadura a más de 20 y 45 minutos de la atención sanitaria (2020) con un margen de 0,3 puntos. Los umbrales son inclusivos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access_times.py"/>
        <source>straight-line estimate</source>
        <translation>estimación en línea recta</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access_times.py"/>
        <source>These are no driving times: straight lines, lengthened by a detour factor and travelled at one speed, stand in for roads.</source>
        <translation>No son tiempos de conducción: líneas rectas, alargadas con un factor de rodeo y recorridas a una sola velocidad, hacen las veces de las carreteras.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access_times.py"/>
        <source>Times are estimates from straight lines; a road network would give longer ones in mountains and across rivers.</source>
        <translation>Los tiempos son estimaciones en línea recta; una red de carreteras daría tiempos más largos en la montaña y al cruzar ríos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/account.py"/>
        <location filename="../../urban_rural_linkages/core/assessment/report/method.py"/>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/account.py"/>
        <source>Amount read</source>
        <translation>Cantidad leída</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/account.py"/>
        <source>Left out</source>
        <translation>Omitido</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/account.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/unit_class_outputs.py"/>
        <location filename="../../urban_rural_linkages/core/assessment/report/findings.py"/>
        <source>Why</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/account.py"/>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/account.py"/>
        <source>What was left out</source>
        <translation>Lo que se dejó fuera</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/account.py"/>
        <source>The figures rest on what was read and not left out. Listed are all counts of people, and everything else of which something was left out; the file diagnosis.json has the rest.</source>
        <translation>Las cifras se apoyan en lo que se leyó y no quedó fuera. Figuran todos los recuentos de personas y todo lo demás de lo que algo quedó fuera; el resto está en el archivo diagnosis.json.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/account.py"/>
        <source>Read and left out</source>
        <translation>Lo leído y lo que quedó fuera</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/ages.py"/>
        <source>It needs fields by sex and age (AGE_FIELDS), or at least the people of 65 and over (POP_OLD).</source>
        <translation>Necesita campos por sexo y edad (AGE_FIELDS), o al menos las personas de 65 y más años (POP_OLD).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/ages.py"/>
        <source>People aged 65 and over among all inhabitants.</source>
        <translation>Personas de 65 y más años sobre el total de habitantes.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/ages.py"/>
        <source>People aged 65 and over</source>
        <translation>Personas de 65 y más años</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/ages.py"/>
        <source>Ages: young are those up to 14 years, old those from 65 on, oldest those from 80 on. Ratios of a group are ratios of its sums. A unit without young people has no ageing index.</source>
        <translation>Edades: son jóvenes quienes tienen hasta 14 años, mayores quienes tienen 65 o más, y los de mayor edad quienes tienen 80 o más. Los índices de un grupo son cocientes de sus sumas. Una unidad sin jóvenes no tiene índice de envejecimiento.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/ages.py"/>
        <source>of the inhabitants are 65 or over</source>
        <translation>de los habitantes tienen 65 o más años</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/ages.py"/>
        <source>people of 65 and over per 100 under 15</source>
        <translation>personas de 65 y más años por cada 100 menores de 15</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/ages.py"/>
        <source>of the inhabitants are 80 or over</source>
        <translation>de los habitantes tienen 80 o más años</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/ages.py"/>
        <source>men per 100 women</source>
        <translation>hombres por cada 100 mujeres</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/ages.py"/>
        <source>How many of the inhabitants are 65 or over is unknown.</source>
        <translation>Se desconoce cuántos habitantes tienen 65 años o más.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/ages.py"/>
        <source>{old} of {population} inhabitants are 65 or over ({share}).</source>
        <translation>{old} de {population} habitantes tienen 65 o más años ({share}).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/ages.py"/>
        <source>For every 100 people under 15 there are {index} of 65 and over.</source>
        <translation>Por cada 100 personas menores de 15 años hay {index} de 65 y más.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/ages.py"/>
        <source>All units together; the width of a bar is people per year of age.</source>
        <translation>Todas las unidades juntas; la longitud de cada barra representa las personas por año de edad.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/ages.py"/>
        <source>Ageing index</source>
        <translation>Índice de envejecimiento</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/ages.py"/>
        <source>Ages by group</source>
        <translation>Edades por grupo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/ages.py"/>
        <source>The oldest populations</source>
        <translation>Las poblaciones más envejecidas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/checklists.py"/>
        <source>It needs the file in which the panel of impact checklists keeps assessments (STORE).</source>
        <translation>Necesita el archivo en el que el panel de listas de impacto guarda las evaluaciones (STORE).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/checklists.py"/>
        <source>The file of assessments (STORE) has none yet.</source>
        <translation>El archivo de evaluaciones (STORE) aún no tiene ninguna.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/checklists.py"/>
        <source>Assessments: {count}. Blocking items that are open in them: {open}.</source>
        <translation>Evaluaciones: {count}. Cuestiones bloqueantes abiertas en ellas: {open}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/checklists.py"/>
        <source>blocking items of the checklists are open</source>
        <translation>cuestiones bloqueantes de las listas están abiertas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/checklists.py"/>
        <source>assessments</source>
        <translation>evaluaciones</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/checklists.py"/>
        <source>Checklists: the score of a domain is the weighted mean of its answers; a domain of which less than half is answered shows none. Blocking items count whatever the score.</source>
        <translation>Listas de comprobación: la puntuación de un ámbito es la media ponderada de sus respuestas; un ámbito con menos de la mitad respondida no muestra ninguna. Las cuestiones bloqueantes cuentan sea cual sea la puntuación.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/checklists.py"/>
        <source>Checklists say what is documented and which thresholds are reached; they are no legal opinion.</source>
        <translation>Las listas dicen qué está documentado y qué umbrales se alcanzan; no son un dictamen jurídico.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/checklists.py"/>
        <source>Not final, answers may still change: {titles}.</source>
        <translation>No definitivas, las respuestas aún pueden cambiar: {titles}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/checklists.py"/>
        <source>Made with another version of their checklist than the one at hand: {titles}.</source>
        <translation>Hechas con otra versión de su lista que la disponible: {titles}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/checklists.py"/>
        <location filename="../../urban_rural_linkages/core/assessment/report/method.py"/>
        <location filename="../../urban_rural_linkages/core/assessment/report/report.py"/>
        <location filename="../../urban_rural_linkages/gui/dock/start_card.py"/>
        <source>Checklist</source>
        <translation>Lista de comprobación</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/checklists.py"/>
        <location filename="../../urban_rural_linkages/core/assessment/report/summary.py"/>
        <source>Score</source>
        <translation>Puntuación</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/checklists.py"/>
        <source>Blocking open</source>
        <translation>Bloqueantes abiertas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/checklists.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Assessments</source>
        <translation>Evaluaciones</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/checklists.py"/>
        <location filename="../../urban_rural_linkages/core/assessment/report/answer_table.py"/>
        <location filename="../../urban_rural_linkages/core/assessment/report/answers.py"/>
        <location filename="../../urban_rural_linkages/core/assessment/report/findings.py"/>
        <source>Item</source>
        <translation>Cuestión</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/checklists.py"/>
        <location filename="../../urban_rural_linkages/core/assessment/report/answer_table.py"/>
        <location filename="../../urban_rural_linkages/core/assessment/report/findings.py"/>
        <location filename="../../urban_rural_linkages/gui/dock/conflict_dialog.py"/>
        <location filename="../../urban_rural_linkages/gui/dock/item_model.py"/>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/checklists.py"/>
        <location filename="../../urban_rural_linkages/core/assessment/report/answer_table.py"/>
        <location filename="../../urban_rural_linkages/core/assessment/report/answers.py"/>
        <location filename="../../urban_rural_linkages/core/assessment/report/findings.py"/>
        <source>Basis</source>
        <translation>Fundamento</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/checklists.py"/>
        <location filename="../../urban_rural_linkages/core/assessment/report/findings.py"/>
        <source>Blocking items still open</source>
        <translation>Cuestiones bloqueantes aún abiertas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/components.py"/>
        <source>Why the population changes</source>
        <translation>Por qué cambia la población</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/components.py"/>
        <source>It needs births and deaths (BIRTHS, DEATHS).</source>
        <translation>Necesita nacimientos y defunciones (BIRTHS, DEATHS).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/components.py"/>
        <source>Types of change: births and deaths against migration.</source>
        <translation>Tipos de cambio: nacimientos y defunciones frente a migración.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/components.py"/>
        <source>Each point is a unit: to the right it gains by migration, upwards by births over deaths; the diagonal parts growth from decline.</source>
        <translation>Cada punto es una unidad: hacia la derecha gana por migración; hacia arriba, por tener más nacimientos que defunciones; la diagonal separa el crecimiento del declive.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/components.py"/>
        <source>Types of demographic change (Webb)</source>
        <translation>Tipos de cambio demográfico (Webb)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/components.py"/>
        <source>Components: the eight types of Webb compare births minus deaths with net migration over the whole period; the type depends on the years chosen. Small numbers change sign easily.</source>
        <translation>Componentes: los ocho tipos de Webb comparan los nacimientos menos las defunciones con el saldo migratorio de todo el periodo; el tipo depende de los años elegidos. Los números pequeños cambian de signo con facilidad.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/components.py"/>
        <source>Webb (1963), The natural and migrational components of population changes in England and Wales, 1921-1931, Economic Geography 39 (2).</source>
        <translation>Webb (1963), The natural and migrational components of population changes in England and Wales, 1921-1931, Economic Geography 39 (2).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/components.py"/>
        <source>Of no unit is it known why its population changed.</source>
        <translation>De ninguna unidad se sabe por qué cambió su población.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/components.py"/>
        <source>Units that shrink: {all}, of them {leaving} mainly because people left and {dying} mainly because more died than were born.</source>
        <translation>Unidades en declive: {all}; de ellas, {leaving} sobre todo porque se marchó gente y {dying} sobre todo porque hubo más defunciones que nacimientos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/components.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/land.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>Unknown</source>
        <translation>Sin datos</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/components.py"/>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/components.py"/>
        <source>What it means</source>
        <translation>Qué significa</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/components.py"/>
        <source>Units by type of change</source>
        <translation>Unidades por tipo de cambio</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>How tables and maps call the units.</source>
        <translation>Cómo llaman a las unidades las tablas y los mapas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>At the end year, where there are no fields by age.</source>
        <translation>En el año final, donde no hay campos por edad.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Points where people live; without them the units stand for their people.</source>
        <translation>Puntos donde vive la gente; si faltan, las unidades representan a sus habitantes.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Inhabitants of the settlement</source>
        <translation>Habitantes del núcleo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>People who live in each settlement.</source>
        <translation>Personas que viven en cada núcleo de población.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Points of services such as schools and health centres.</source>
        <translation>Puntos de servicios como colegios y centros de salud.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>The field that tells hospitals from schools; each type gets results of its own.</source>
        <translation>El campo que distingue los hospitales de los colegios; cada tipo tiene sus propios resultados.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Name of the service</source>
        <translation>Nombre del servicio</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>How the report calls single services.</source>
        <translation>Cómo llama el informe a cada servicio.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Beds, places or another capacity of the service; no chapter uses it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Lines of the road network, with a speed or an OpenStreetMap class. Without them access is measured over a friction surface, or else in straight lines.</source>
        <translation>Líneas de la red de carreteras, con una velocidad o una clase de OpenStreetMap. Si faltan, el acceso se mide por una superficie de fricción o, si no la hay, en línea recta.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>The field 'highway' of the roads.</source>
        <translation>El campo 'highway' de las carreteras.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>The field 'maxspeed' of the roads.</source>
        <translation>El campo 'maxspeed' de las carreteras.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>A field with the speed on each road.</source>
        <translation>Un campo con la velocidad en cada carretera.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>The field that says which roads are one-way.</source>
        <translation>El campo que indica qué carreteras son de sentido único.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Seconds per metre; used for access where there are no roads.</source>
        <translation>Segundos por metro; se usa para el acceso donde no hay carreteras.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Metres; no chapter uses it yet.</source>
        <translation>En metros; ningún capítulo lo usa todavía.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Persons per cell, on an equal-area grid.</source>
        <translation>Personas por celda, en una malla de áreas iguales.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Persons per cell, for the consumption of land.</source>
        <translation>Personas por celda, para el consumo de suelo.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/grid_inputs.py"/>
        <source>Land</source>
        <translation>Superficie de tierra</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Square metres of land per cell, on the cells of the population.</source>
        <translation>Metros cuadrados de tierra por celda, en las celdas de la población.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Built-up land, end</source>
        <translation>Suelo construido, final</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Square metres per cell, on the cells of the population.</source>
        <translation>Metros cuadrados por celda, en las celdas de la población.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Built-up land, start</source>
        <translation>Suelo construido, inicial</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Square metres per cell, for the consumption of land.</source>
        <translation>Metros cuadrados por celda, para el consumo de suelo.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/functional.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/flow_inputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/functionalurbanareas.py"/>
        <source>Commuting</source>
        <translation>Movilidad laboral</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>A table of flows from unit to unit.</source>
        <translation>Una tabla de flujos de unidad a unidad.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>The unit that workers come from.</source>
        <translation>La unidad de la que proceden los trabajadores.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>The unit that workers go to.</source>
        <translation>La unidad a la que van los trabajadores.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/flow_inputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/flow_outputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/functionalurbanareas.py"/>
        <source>Workers</source>
        <translation>Trabajadores</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>How many.</source>
        <translation>Cuántos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/functional.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/flow_outputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/functionalurbanareas.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/labour_market_outputs.py"/>
        <source>Employed residents</source>
        <translation>Residentes ocupados</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>All employed residents of the unit.</source>
        <translation>Todos los residentes ocupados de la unidad.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Criteria of depopulation</source>
        <translation>Criterios de despoblación</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>The id of a set of criteria that ships with the plugin.</source>
        <translation>El identificador de un conjunto de criterios incluido en el complemento.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Increasing, separated by commas.</source>
        <translation>Crecientes, separados por comas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Service of the overlay</source>
        <translation>Servicio de la superposición</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>The type of service whose minutes are laid over the decline and count among the priorities. Empty: the one that most people are far from.</source>
        <translation>El tipo de servicio cuyos minutos se superponen al declive y cuentan en las prioridades. Vacío: aquel del que más personas están lejos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Detour factor</source>
        <translation>Factor de rodeo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Of travel in straight lines. The default is fitted, with the minutes at the start, to official travel times of one region; it used to be 60.</source>
        <translation>Del viaje en línea recta. El valor por defecto está ajustado, junto con los minutos iniciales, a los tiempos de viaje oficiales de una región; antes era 60.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Minutes at the start</source>
        <translation>Minutos iniciales</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>What every straight line takes beside: to the car and over the first and the last streets. 0 and 60 km/h give the figures of earlier versions.</source>
        <translation>Lo que toda línea recta requiere además: hasta el coche y por las primeras y últimas calles. 0 y 60 km/h dan las cifras de versiones anteriores.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Use them, because people cross borders, or ignore them; they are listed in any case.</source>
        <translation>Usarlos, porque la gente cruza los límites administrativos, o no tenerlos en cuenta; se enumeran en todo caso.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Projection of the maps</source>
        <translation>Proyección de los mapas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Empty: the local UTM zone.</source>
        <translation>Vacío: el huso UTM local.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>The file in which the panel of impact checklists keeps assessments.</source>
        <translation>El archivo en el que el panel de listas de comprobación de impacto guarda las evaluaciones.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Language of the results</source>
        <translation>Idioma de los resultados</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>English or Spanish, whatever QGIS speaks.</source>
        <translation>Inglés o español, sea cual sea el idioma de QGIS.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <location filename="../../urban_rural_linkages/core/assessment/report/answers.py"/>
        <location filename="../../urban_rural_linkages/gui/dock/evidence_panel.py"/>
        <location filename="../../urban_rural_linkages/gui/dock/start_card.py"/>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Of the report and of the project.</source>
        <translation>Del informe y del proyecto.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/report.py"/>
        <location filename="../../urban_rural_linkages/core/assessment/report/answer_table.py"/>
        <location filename="../../urban_rural_linkages/core/assessment/report/report.py"/>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Who makes the diagnosis, for the cover.</source>
        <translation>Quién hace el diagnóstico, para la portada.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Logo</source>
        <translation>Logotipo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>A picture for the cover.</source>
        <translation>Una imagen para la portada.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Folder of the results</source>
        <translation>Carpeta de los resultados</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>GeoPackage, project, report, tables and figures are written here together; what an earlier diagnosis left is replaced.</source>
        <translation>El GeoPackage, el proyecto, el informe, las tablas y las figuras se guardan juntos aquí; se sustituye lo que dejó un diagnóstico anterior.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Chapters done</source>
        <translation>Capítulos realizados</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/functional.py"/>
        <source>It needs a population grid (POPULATION), or commuting (FLOWS with ORIGIN, DESTINATION and WORKERS).</source>
        <translation>Necesita una malla de población (POPULATION) o la movilidad laboral (FLOWS con ORIGIN, DESTINATION y WORKERS).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/functional.py"/>
        <source>No urban centre of 50,000 inhabitants lies in the region, so there is no functional urban area of its own.</source>
        <translation>En la región no hay ningún centro urbano de 50.000 habitantes, de modo que no tiene un área urbana funcional propia.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/functional.py"/>
        <source>By the degree of urbanisation, cities: {cities}, towns: {towns}, rural units: {rural}; {share} of the people live in urban centres and clusters.</source>
        <translation>Según el grado de urbanización, ciudades: {cities}, poblaciones intermedias: {towns}, unidades rurales: {rural}; el {share} de la población vive en centros y agrupaciones urbanas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/functional.py"/>
        <source>live in urban centres and clusters</source>
        <translation>viven en centros y agrupaciones urbanas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/functional.py"/>
        <source>Degree of urbanisation of the cells.</source>
        <translation>Grado de urbanización de las celdas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/functional.py"/>
        <source>Degree of urbanisation of the units, by where their people live.</source>
        <translation>Grado de urbanización de las unidades, según dónde vive su población.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/functional.py"/>
        <source>Degree of urbanisation of the units</source>
        <translation>Grado de urbanización de las unidades</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/functional.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/degurbagrid.py"/>
        <source>Urban centres</source>
        <translation>Centros urbanos</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/functional.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/unit_cell_inputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/urban_area_inputs.py"/>
        <source>Degree of urbanisation of the cells</source>
        <translation>Grado de urbanización de las celdas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/functional.py"/>
        <source>Degree of urbanisation: clusters of cells by density per km2 of land and a minimum of people, in the rules of 2024; units by the share of their people in each class, cells shared out by exact area. It is no official classification.</source>
        <translation>Grado de urbanización: agrupaciones de celdas por densidad por km2 de tierra y un mínimo de población, según las reglas de 2024; unidades por la proporción de su población en cada clase, con las celdas repartidas por superficie exacta. No es una clasificación oficial.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/functional.py"/>
        <source>Eurostat (2021), Applying the Degree of Urbanisation: a methodological manual.</source>
        <translation>Eurostat (2021), Applying the Degree of Urbanisation: a methodological manual.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/functional.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/grid_outputs.py"/>
        <source>Cells</source>
        <translation>Celdas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/functional.py"/>
        <source>The region by degree of urbanisation</source>
        <translation>La región según el grado de urbanización</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/functional.py"/>
        <source>Units whose class would change if the thresholds were 0.05 lower or higher: {units}.</source>
        <translation>Unidades cuya clase cambiaría si los umbrales fueran 0,05 más bajos o más altos: {units}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/functional.py"/>
        <source>No unit has half of its people in an urban centre: there is no city.</source>
        <translation>Ninguna unidad tiene la mitad de su población en un centro urbano: no hay ninguna ciudad.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/functional.py"/>
        <source>The functional area of {name} reaches {units} units with {people} inhabitants.</source>
        <translation>El área funcional de {name} abarca {units} unidades con {people} habitantes.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/functional.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/urban_area_outputs.py"/>
        <source>Functional urban area</source>
        <translation>Área urbana funcional</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/functional.py"/>
        <source>Of the city</source>
        <translation>De la ciudad</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/functional.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/functionalurbanareas.py"/>
        <source>Functional urban areas</source>
        <translation>Áreas urbanas funcionales</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/functional.py"/>
        <source>Cities and their commuting zones (15 % of the employed residents work in the city).</source>
        <translation>Ciudades y sus zonas de influencia laboral (el 15 % de los residentes ocupados trabaja en la ciudad).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/functional.py"/>
        <source>Functional urban areas: a city is the units with half of their people in an urban centre; the commuting zone is the units of whose employed residents 15 % work in the city. Holes are taken in, detached parts dropped; the table of decisions lists each.</source>
        <translation>Áreas urbanas funcionales: una ciudad son las unidades con la mitad de su población en un centro urbano; la zona de influencia laboral son las unidades de cuyos residentes ocupados el 15 % trabaja en la ciudad. Los enclaves se incorporan y las partes separadas se descartan; la tabla de decisiones recoge cada caso.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/functional.py"/>
        <source>Dijkstra, Poelman and Veneri (2019), The EU-OECD definition of a functional urban area.</source>
        <translation>Dijkstra, Poelman and Veneri (2019), The EU-OECD definition of a functional urban area.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/functional.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/labourmarketareas.py"/>
        <source>Labour market areas</source>
        <translation>Áreas de mercado de trabajo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/functional.py"/>
        <source>Commuting binds no units into a labour market area.</source>
        <translation>Los desplazamientos al trabajo no reúnen unidades en ningún mercado de trabajo.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/functional.py"/>
        <source>Commuting binds the units into {count} labour market areas.</source>
        <translation>La movilidad laboral vincula las unidades en {count} áreas de mercado de trabajo.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/functional.py"/>
        <source>Labour market area</source>
        <translation>Área de mercado de trabajo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/functional.py"/>
        <source>Work in it</source>
        <translation>Trabajan en ella</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/functional.py"/>
        <source>Jobs of its own</source>
        <translation>Empleos de sus residentes</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/functional.py"/>
        <source>The largest labour market areas</source>
        <translation>Las mayores áreas de mercado de trabajo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/functional.py"/>
        <source>Labour market areas, each in a colour of its own.</source>
        <translation>Áreas de mercado de trabajo, cada una con un color propio.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/functional.py"/>
        <source>Employed residents who work in their own unit.</source>
        <translation>Residentes ocupados que trabajan en su propia unidad.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/functional.py"/>
        <source>Residents who work in their own unit</source>
        <translation>Residentes que trabajan en su propia unidad</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/functional.py"/>
        <source>Labour market areas: the method of Coombes and Bond in ISTAT's form (1,000, 0.6667, 10,000, 0.75), made contiguous afterwards; an area is named after its leading unit.</source>
        <translation>Áreas de mercado de trabajo: el método de Coombes y Bond en la versión del ISTAT (1000; 0,6667; 10.000; 0,75), con la contigüidad ajustada después; cada área lleva el nombre de su unidad principal.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/functional.py"/>
        <source>Coombes and Bond (2008), Travel-to-work areas: the 2007 review.</source>
        <translation>Coombes and Bond (2008), Travel-to-work areas: the 2007 review.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/land.py"/>
        <source>It needs grids of people and of built-up land for both years (POPULATION, POPULATION_START, BUILTUP, BUILTUP_START), and units with outlines.</source>
        <translation>Necesita mallas de población y de suelo construido de ambos años (POPULATION, POPULATION_START, BUILTUP, BUILTUP_START), y unidades con contornos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/land.py"/>
        <source>Built-up land per inhabitant went from {before} to {after} m2; in {count} units built-up land grew while people left.</source>
        <translation>El suelo construido por habitante pasó de {before} a {after} m2; en {count} unidades creció el suelo construido mientras se marchaba gente.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/land.py"/>
        <source>m2 of built-up land per inhabitant</source>
        <translation>m2 de suelo construido por habitante</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/land.py"/>
        <source>Built-up land and population: which of the two grew.</source>
        <translation>Suelo construido y población: cuál de los dos creció.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/land.py"/>
        <source>Built-up land and population</source>
        <translation>Suelo construido y población</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/land.py"/>
        <source>Land consumption: sums of the grids over the exact area of each unit. The ratio of the growth of land to that of people (indicator 11.3.1) means nothing where population falls, so the report gives the four cases and the square metres per inhabitant.</source>
        <translation>Consumo de suelo: sumas de las mallas sobre la superficie exacta de cada unidad. La razón entre el crecimiento del suelo y el de la población (indicador 11.3.1) no significa nada donde la población disminuye, así que el informe da los cuatro casos y los metros cuadrados por habitante.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/land.py"/>
        <source>UN-Habitat, metadata of indicator 11.3.1 of the Sustainable Development Goals.</source>
        <translation>ONU-Hábitat, metadatos del indicador 11.3.1 de los Objetivos de Desarrollo Sostenible.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/land.py"/>
        <source>Built-up land and people</source>
        <translation>Suelo construido y personas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/land.py"/>
        <source>Built-up land (km2)</source>
        <translation>Suelo construido (km2)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/land.py"/>
        <source>Units by growth of land and of people</source>
        <translation>Unidades según el crecimiento del suelo y de la población</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/making.py"/>
        <source>Files of the earlier diagnosis in '{folder}' are open, so it stays as it is; the new one lies in '{place}'.</source>
        <translation>Hay archivos abiertos del diagnóstico anterior en «{folder}», así que este queda como está; el nuevo está en «{place}».</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/making.py"/>
        <source>The results lie in {folder}</source>
        <translation>Los resultados están en {folder}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/making.py"/>
        <source>This QGIS is making another diagnosis, in the folder '{folder}'.</source>
        <translation>Este QGIS está haciendo otro diagnóstico, en la carpeta «{folder}».</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/making.py"/>
        <source>Start this one when that one has ended; other algorithms can run meanwhile.</source>
        <translation>Empiece este cuando aquel haya terminado; entretanto puede ejecutar otros algoritmos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/making.py"/>
        <source>Choose where the results shall lie (FOLDER).</source>
        <translation>Elija dónde guardar los resultados (FOLDER).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/making.py"/>
        <source>Source: data given by the user; own calculation. {crs}</source>
        <translation>Fuente: datos aportados por el usuario; elaboración propia. {crs}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/overlay.py"/>
        <source>Where decline and distance meet</source>
        <translation>Donde coinciden el declive y la distancia</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/overlay.py"/>
        <source>It needs services (SERVICES) and units with outlines, so that minutes can be counted by unit.</source>
        <translation>Necesita servicios (SERVICES) y unidades con contornos, para poder contar los minutos por unidad.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/overlay.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/profile.py"/>
        <source>Change (% a year)</source>
        <translation>Cambio (% anual)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/overlay.py"/>
        <source>Minutes: {service}</source>
        <translation>Minutos: {service}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/overlay.py"/>
        <source>Units both in the third that declines most and in the third farthest from the service ({service}): {count}, with {people} inhabitants.</source>
        <translation>Unidades que están a la vez en el tercio que más declina y en el tercio más lejano del servicio ({service}): {count}, con {people} habitantes.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/overlay.py"/>
        <source>inhabitants where decline and distance meet</source>
        <translation>habitantes donde coinciden el declive y la distancia</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/overlay.py"/>
        <source>Change of the population and minutes to the service, in three classes of as many units each.</source>
        <translation>Cambio de la población y minutos hasta el servicio, en tres clases con el mismo número de unidades.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/overlay.py"/>
        <source>Decline and distance: {service}</source>
        <translation>Declive y distancia: {service}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/overlay.py"/>
        <source>Overlay: yearly change and the mean minutes of the inhabitants of each unit, in thirds of the units; limits belong to the lower class. Classes by thirds compare units of this region with each other, and with no other.</source>
        <translation>Superposición: cambio anual y minutos medios de los habitantes de cada unidad, por tercios de las unidades; los límites pertenecen a la clase inferior. Las clases por tercios comparan las unidades de esta región entre sí, y con ninguna otra.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/overlay.py"/>
        <source>Units by change and minutes, in thirds</source>
        <translation>Unidades por cambio y minutos, en tercios</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/overlay.py"/>
        <source>unknown</source>
        <translation>sin datos</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/overlay.py"/>
        <source>up to {high}</source>
        <translation>hasta {high}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/overlay.py"/>
        <source>over {low}</source>
        <translation>más de {low}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/overlay.py"/>
        <source>{low} to {high}</source>
        <translation>de {low} a {high}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/overlay.py"/>
        <source>Declining most and farthest: {units}.</source>
        <translation>Mayor declive y mayor distancia: {units}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/overlay.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/urban_area_inputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/urban_area_outputs.py"/>
        <source>City</source>
        <translation>Ciudad</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/overlay.py"/>
        <source>Commuting zone</source>
        <translation>Zona de influencia laboral</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/overlay.py"/>
        <source>Enclave of a commuting zone</source>
        <translation>Enclave de una zona de influencia laboral</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/overlay.py"/>
        <source>Outside functional urban areas</source>
        <translation>Fuera de las áreas urbanas funcionales</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/overlay.py"/>
        <source>Place in functional urban areas</source>
        <translation>Situación en el área funcional</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/overlay.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>At risk</source>
        <translation>En riesgo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/overlay.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>Inhabitants at risk</source>
        <translation>Habitantes en riesgo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/overlay.py"/>
        <source>Risk of depopulation inside and outside functional urban areas</source>
        <translation>Riesgo de despoblación dentro y fuera de las áreas urbanas funcionales</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>Population and risk of depopulation</source>
        <translation>Población y riesgo de despoblación</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>Change of the population, in per cent of the population at the start.</source>
        <translation>Cambio de la población, en porcentaje de la población inicial.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>Population change</source>
        <translation>Cambio de la población</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>Population density</source>
        <translation>Densidad de población</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>Change: populations are those of 1 January; births, deaths and migration are those of the start year to the year before the end year. Units without one of the two populations are not compared. Yearly rates are geometric. Migration is what remains of the change after births and deaths, so it holds corrections of the register too.</source>
        <translation>Cambio: las poblaciones son las del 1 de enero; los nacimientos, las defunciones y la migración son los del año inicial al año anterior al final. No se comparan las unidades a las que les falta una de las dos poblaciones. Las tasas anuales son geométricas. La migración es lo que queda del cambio tras los nacimientos y las defunciones, por lo que incluye también las correcciones del padrón.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>No unit has a population both in {start} and in {end}, so no change is known.</source>
        <translation>Ninguna unidad tiene población en {start} y en {end} a la vez, así que no se conoce ningún cambio.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>Between {start} and {end} the population of the {count} units that can be compared grew from {before} to {after} ({percent}).</source>
        <translation>Entre {start} y {end} la población de las {count} unidades comparables creció de {before} a {after} ({percent}).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>Between {start} and {end} the population of the {count} units that can be compared fell from {before} to {after} ({percent}).</source>
        <translation>Entre {start} y {end} la población de las {count} unidades comparables disminuyó de {before} a {after} ({percent}).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>{declining} of them lost inhabitants.</source>
        <translation>{declining} de ellas perdieron habitantes.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>Nobody lived in {start} in {count} of them, and somebody does in {end}.</source>
        <translation>En {count} de ellas no vivía nadie en {start}, y en {end} sí vive alguien.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>Births minus deaths: {natural}; net migration: {migration}.</source>
        <translation>Nacimientos menos defunciones: {natural}; saldo migratorio: {migration}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>inhabitants in {year}</source>
        <translation>habitantes en {year}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>change since {year}</source>
        <translation>cambio desde {year}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>units that lost inhabitants</source>
        <translation>unidades que perdieron habitantes</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>Inhabitants of all units, year by year, with the highest value marked. The axis does not start at zero.</source>
        <translation>Habitantes de todas las unidades, año a año, con el valor más alto señalado. El eje no empieza en cero.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>Units compared</source>
        <translation>Unidades comparadas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>Lost inhabitants</source>
        <translation>Perdieron habitantes</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>Births − deaths</source>
        <translation>Nacimientos − defunciones</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>Migration</source>
        <translation>Migración</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>Change by group, of the units that can be compared</source>
        <translation>Cambio por grupo, de las unidades comparables</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>The strongest losses, in per cent</source>
        <translation>Las mayores pérdidas, en porcentaje</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>The strongest growth, in per cent</source>
        <translation>Los mayores crecimientos, en porcentaje</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>Risk: every clause is true, false or unknown for each unit; what known clauses decide stands, what depends on an unknown one is unknown and counted as such. Each clause has a field of its own in the layer.</source>
        <translation>Riesgo: cada cláusula es verdadera, falsa o desconocida para cada unidad; lo que deciden las cláusulas conocidas se mantiene; lo que depende de una desconocida queda sin dato y así se cuenta. Cada cláusula tiene su propio campo en la capa.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>{count} units, with {people} inhabitants, meet the criteria '{criteria}'.</source>
        <translation>{count} unidades, con {people} habitantes, cumplen los criterios '{criteria}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>Of no unit can it be told whether it meets the criteria '{criteria}'.</source>
        <translation>De ninguna unidad se puede saber si cumple los criterios «{criteria}».</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>inhabitants of units at risk of depopulation</source>
        <translation>habitantes de unidades en riesgo de despoblación</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>Criteria: {source}.</source>
        <translation>Criterios: {source}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>Units that meet the criteria.</source>
        <translation>Unidades que cumplen los criterios.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>At risk: {names}.</source>
        <translation>En riesgo: {names}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>This set has not been checked against its original source.</source>
        <translation>Este conjunto no se ha comprobado con su fuente original.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>Clause</source>
        <translation>Cláusula</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>Met</source>
        <translation>Se cumple</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>Not met</source>
        <translation>No se cumple</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>Units by clause of the criteria</source>
        <translation>Unidades por cláusula de los criterios</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>Of low density</source>
        <translation>De baja densidad</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>Risk by group</source>
        <translation>Riesgo por grupo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/priority.py"/>
        <source>Priorities</source>
        <translation>Prioridades</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/priority.py"/>
        <source>It needs services (SERVICES) or ages (AGE_FIELDS, POP_OLD) beside the population.</source>
        <translation>Necesita servicios (SERVICES) o edades (AGE_FIELDS, POP_OLD) además de la población.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/priority.py"/>
        <source>Units in the most urgent tenth: {priority}; there whatever the weights, in 95 % of {draws} draws at least: {sure}.</source>
        <translation>Unidades en el diez por ciento más urgente: {priority}; en él sean cuales sean los pesos, al menos en el 95 % de {draws} sorteos: {sure}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/priority.py"/>
        <source>units urgent whatever the weights</source>
        <translation>unidades urgentes sean cuales sean los pesos</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/priority.py"/>
        <source>Indicators, all of the same weight: {indicators}.</source>
        <translation>Indicadores, todos con el mismo peso: {indicators}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/priority.py"/>
        <source>How often a unit is among the most urgent tenth when the weights are drawn anew.</source>
        <translation>Con qué frecuencia está una unidad en el diez por ciento más urgente al sortear de nuevo los pesos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/priority.py"/>
        <source>Priorities and how sure they are</source>
        <translation>Prioridades y su grado de certeza</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/priority.py"/>
        <source>Zones of priority</source>
        <translation>Zonas de prioridad</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/priority.py"/>
        <source>Priorities: each indicator runs from 0 (least urgent unit) to 1 (most urgent), and the index is their geometric mean, values under 0.01 counted as 0.01; so one good value makes up for less than in a sum. {draws} seeded draws change each weight by up to {spread}. The choice of indicators is a choice of policy.</source>
        <translation>Prioridades: cada indicador va de 0 (unidad menos urgente) a 1 (la más urgente) y el índice es su media geométrica, en la que los valores menores de 0,01 cuentan como 0,01; así, un buen valor compensa menos que en una suma. {draws} sorteos con semilla cambian cada peso hasta un {spread}. La elección de los indicadores es una decisión política.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/priority.py"/>
        <source>yearly change of the population (low is urgent)</source>
        <translation>cambio anual de la población (bajo es urgente)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/priority.py"/>
        <source>density (low is urgent)</source>
        <translation>densidad (baja es urgente)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/priority.py"/>
        <source>share of people of 65 and over (high is urgent)</source>
        <translation>proporción de personas de 65 y más años (alta es urgente)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/priority.py"/>
        <source>mean minutes to the service (high is urgent)</source>
        <translation>media de minutos hasta el servicio (alta es urgente)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/priority.py"/>
        <source>Change a year</source>
        <translation>Cambio anual</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/priority.py"/>
        <source>Inhab./km2</source>
        <translation>Hab./km2</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/priority.py"/>
        <source>Index</source>
        <translation>Índice</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/priority.py"/>
        <source>In the tenth</source>
        <translation>En el 10 % más urgente</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/priority.py"/>
        <source>The most urgent units</source>
        <translation>Las unidades más urgentes</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/profile.py"/>
        <source>Density (inhabitants/km2)</source>
        <translation>Densidad (habitantes/km2)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/profile.py"/>
        <source>Share of the old (0-1)</source>
        <translation>Proporción de mayores (0-1)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/profile.py"/>
        <source>Mean minutes of the inhabitants</source>
        <translation>Media de minutos de los habitantes</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/profile.py"/>
        <source>No service is of the type '{type}'; the types are: {types}.</source>
        <translation>Ningún servicio es del tipo '{type}'; los tipos son: {types}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/profile.py"/>
        <source>Write one of them as OVERLAY_SERVICE, or leave it empty.</source>
        <translation>Escriba uno de ellos en OVERLAY_SERVICE o déjelo vacío.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/project.py"/>
        <source>Units and their largest places</source>
        <translation>Unidades y sus mayores núcleos</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/report.py"/>
        <source>Territorial diagnosis, {start}–{end}</source>
        <translation>Diagnóstico territorial, {start}–{end}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/report.py"/>
        <location filename="../../urban_rural_linkages/core/assessment/report/report.py"/>
        <source>Contents</source>
        <translation>Índice</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/report.py"/>
        <location filename="../../urban_rural_linkages/core/assessment/report/report.py"/>
        <source>In short</source>
        <translation>En resumen</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/report.py"/>
        <source>Chapter</source>
        <translation>Capítulo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/report.py"/>
        <source>Why it is not here</source>
        <translation>Por qué no está aquí</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/report.py"/>
        <source>What this diagnosis does not say</source>
        <translation>Lo que este diagnóstico no dice</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/report.py"/>
        <source>Chapters that were not done</source>
        <translation>Capítulos no realizados</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/report.py"/>
        <source>Method, sources and limits</source>
        <translation>Método, fuentes y límites</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/report.py"/>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/report.py"/>
        <location filename="../../urban_rural_linkages/core/assessment/report/report.py"/>
        <source>Made with</source>
        <translation>Hecho con</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/report.py"/>
        <source>The figures are as good as the data given; the plugin does not check them against official sources.</source>
        <translation>Las cifras valen lo que valen los datos aportados; el complemento no las contrasta con fuentes oficiales.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/report.py"/>
        <source>Sources</source>
        <translation>Fuentes</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/report.py"/>
        <location filename="../../urban_rural_linkages/core/assessment/report/method.py"/>
        <source>Limits</source>
        <translation>Límites</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/report.py"/>
        <source>How to repeat it</source>
        <translation>Cómo repetirlo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/report.py"/>
        <source>Every figure comes from an algorithm of the toolbox: {algorithms}. The layers carry their parameters in their metadata; diagnosis.json holds every figure.</source>
        <translation>Todas las cifras proceden de un algoritmo de la caja de herramientas: {algorithms}. Las capas llevan sus parámetros en los metadatos; diagnosis.json contiene todas las cifras.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/report.py"/>
        <source>{what}: layer '{layer}', as given by the user</source>
        <translation>{what}: capa '{layer}', tal como la aportó el usuario</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/soundness.py"/>
        <source>Layer '{layer}' is a table: a diagnosis needs the polygons of its units, to draw and measure them.</source>
        <translation>La capa «{layer}» es una tabla: un diagnóstico necesita los polígonos de sus unidades, para dibujarlas y medirlas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/soundness.py"/>
        <source>Choose a layer of polygons; 'Join tables' puts the figures of a table into it.</source>
        <translation>Elija una capa de polígonos; «Unir tablas» le añade las cifras de una tabla.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/soundness.py"/>
        <source>Layer '{layer}' has no known population in its fields '{start}' and '{end}'.</source>
        <translation>La capa «{layer}» no tiene ninguna población conocida en sus campos «{start}» y «{end}».</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/soundness.py"/>
        <source>Choose fields that hold inhabitants, and see which codes mean missing.</source>
        <translation>Elija campos que contengan habitantes, y compruebe qué códigos significan que falta el dato.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/territorialdiagnosis.py"/>
        <source>Makes, from the data of a region, a folder with all results in a GeoPackage, a styled project, a report as web page and as PDF, the tables as a spreadsheet and every figure as JSON. Its chapters: population and risk of depopulation, age structure, access to services in straight lines. A chapter without its inputs is listed with what it needs.

Everything in the report comes from algorithms of this toolbox and can be repeated with them. The folder appears whole or not at all.</source>
        <translation>Crea, a partir de los datos de una región, una carpeta con todos los resultados en un GeoPackage, un proyecto con estilos, un informe en página web y en PDF, las tablas en una hoja de cálculo y todas las cifras en JSON. Sus capítulos: población y riesgo de despoblación, estructura por edades, acceso a los servicios en línea recta. Un capítulo sin sus datos de entrada aparece en una lista con lo que necesita.

Todo lo que dice el informe procede de algoritmos de esta caja de herramientas y puede repetirse con ellos. La carpeta aparece completa o no aparece.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/territorialdiagnosis.py"/>
        <source>diagnosis, report, territorial plan, region, municipality, diagnóstico, informe, plan territorial, región, municipio, memoria</source>
        <translation>diagnosis, report, territorial plan, region, municipality, diagnóstico, informe, plan territorial, región, municipio, memoria</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/trend.py"/>
        <source>Trends and clusters of change</source>
        <translation>Tendencias y agrupaciones del cambio</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/trend.py"/>
        <source>It needs a yearly series of the population (SERIES).</source>
        <translation>Necesita una serie anual de la población (SERIES).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/trend.py"/>
        <source>Intensity of decline: yearly rate of the whole series.</source>
        <translation>Intensidad del declive: tasa anual de toda la serie.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/trend.py"/>
        <source>Intensity of decline</source>
        <translation>Intensidad del declive</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/trend.py"/>
        <source>Trend: the rate is geometric, from the first to the last known year; severe is below −1 % a year, moderate below −0.5 %, modest below 0 (limits of ESPON ESCAPE). A trend is called decreasing where the test of Mann and Kendall is sure at 5 %.</source>
        <translation>Tendencia: la tasa es geométrica, del primer al último año conocido; severo es por debajo del −1 % anual, moderado por debajo del −0,5 % y leve por debajo de 0 (límites de ESPON ESCAPE). Una tendencia se llama decreciente si la prueba de Mann-Kendall es significativa al 5 %.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/trend.py"/>
        <source>ESPON ESCAPE, patterns of simple shrinkage, as quoted in secondary sources; Mann (1945), Kendall (1975) and Sen (1968) for the trend.</source>
        <translation>ESPON ESCAPE, patrones de declive simple, citados según fuentes secundarias; Mann (1945), Kendall (1975) y Sen (1968) para la tendencia.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/trend.py"/>
        <source>No trend could be computed for any unit; units that lose more than 1 % of their people a year: {severe}.</source>
        <translation>No se pudo calcular la tendencia de ninguna unidad; unidades que pierden más del 1 % de sus habitantes al año: {severe}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/trend.py"/>
        <source>Units with a sure downward trend over the whole series: {decreasing}; units that lose more than 1 % of their people a year: {severe}.</source>
        <translation>Unidades con tendencia decreciente significativa en toda la serie: {decreasing}; unidades que pierden más del 1 % de su población al año: {severe}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/trend.py"/>
        <source>Severe: below −1 % a year</source>
        <translation>Severo: por debajo del −1 % anual</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/trend.py"/>
        <source>Moderate: −1 to −0.5 %</source>
        <translation>Moderado: de −1 a −0,5 %</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/trend.py"/>
        <source>Modest: −0.5 to 0 %</source>
        <translation>Leve: de −0,5 a 0 %</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/trend.py"/>
        <source>Stable or growing</source>
        <translation>Estable o en crecimiento</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/trend.py"/>
        <source>Intensity</source>
        <translation>Intensidad</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/trend.py"/>
        <source>With a sure downward trend</source>
        <translation>Con tendencia decreciente significativa</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/trend.py"/>
        <source>Units by intensity of decline</source>
        <translation>Unidades por intensidad del declive</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/trend.py"/>
        <source>Peak year</source>
        <translation>Año del máximo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/trend.py"/>
        <source>Inhabitants then</source>
        <translation>Habitantes entonces</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/trend.py"/>
        <source>Lost since</source>
        <translation>Pérdida desde entonces</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/trend.py"/>
        <source>Years of decline on end</source>
        <translation>Años seguidos de declive</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/trend.py"/>
        <source>The greatest losses since the peak of the series</source>
        <translation>Las mayores pérdidas desde el máximo de la serie</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/trend.py"/>
        <source>Where like changes lie together</source>
        <translation>Dónde se concentran los cambios parecidos</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/trend.py"/>
        <source>Moran's I of the yearly rate is {index}: {words}. Units in clusters of high rates: {hot}; in clusters of low rates: {cold}.</source>
        <translation>La I de Moran de la tasa anual es {index}: {words}. Unidades en agrupaciones de tasas altas: {hot}; en agrupaciones de tasas bajas: {cold}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/trend.py"/>
        <source>Clusters of the yearly rate of change among units that touch.</source>
        <translation>Agrupaciones de la tasa de cambio anual entre unidades que se tocan.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/trend.py"/>
        <source>Clusters of population change</source>
        <translation>Agrupaciones del cambio de población</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/trend.py"/>
        <source>Clusters: the statistic Gi* of the yearly rate over units that touch (the unit included), {count} seeded permutations, false discoveries held at 5 %.</source>
        <translation>Agrupaciones: estadístico Gi* de la tasa anual sobre las unidades que se tocan (incluida la propia unidad), {count} permutaciones con semilla, falsos descubrimientos limitados al 5 %.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/trend.py"/>
        <source>Ord and Getis (1995), Local spatial autocorrelation statistics.</source>
        <translation>Ord and Getis (1995), Local spatial autocorrelation statistics.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/trend.py"/>
        <source>whether neighbours change alike cannot be told</source>
        <translation>no se puede saber si las unidades vecinas cambian de forma parecida</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/trend.py"/>
        <source>neighbours change alike</source>
        <translation>los vecinos cambian de forma parecida</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/trend.py"/>
        <source>neighbours change no more alike than chance would have it</source>
        <translation>los vecinos no se parecen en su cambio más de lo que cabría esperar por azar</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/embedding.py"/>
        <source>The record of how '{target}' was made could not be kept with it: {reason}.</source>
        <translation>No se pudo guardar con «{target}» el registro de cómo se hizo: {reason}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/failures.py"/>
        <source>'{algorithm}' needs more memory than this machine can give.</source>
        <translation>«{algorithm}» necesita más memoria de la que puede dar este equipo.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/failures.py"/>
        <source>Take a smaller area, larger cells or fewer features.</source>
        <translation>Use un área menor, celdas mayores o menos entidades.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/failures.py"/>
        <source>'{algorithm}' stopped at something in layer '{layer}' that it cannot use ({reason}).</source>
        <translation>«{algorithm}» se detuvo en algo de la capa «{layer}» que no puede usar ({reason}).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/failures.py"/>
        <source>Check its values and geometries; details are in the log (View &gt; Panels &gt; Log Messages).</source>
        <translation>Revise sus valores y geometrías; los detalles están en el registro (Ver &gt; Paneles &gt; Mensajes de registro).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/failures.py"/>
        <source>'{algorithm}' stopped at something that it did not foresee ({reason}).</source>
        <translation>«{algorithm}» se detuvo en algo que no preveía ({reason}).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/failures.py"/>
        <source>Check the values of its inputs; details are in the log (View &gt; Panels &gt; Log Messages).</source>
        <translation>Revise los valores de sus entradas; los detalles están en el registro (Ver &gt; Paneles &gt; Mensajes de registro).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/degurbagrid.py"/>
        <source>Degree of urbanisation: grid</source>
        <translation>Grado de urbanización: malla</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/degurbagrid.py"/>
        <source>Classifies the cells of a population grid by the degree of urbanisation (Eurostat, UN): urban centres, dense and semi-dense clusters, suburbs, rural clusters and rural cells, in the rules of 2024 or 2021. Densities are persons per km2 of land whatever the cell size; any projected equal-area grid will do. Give a margin of more than 10 km around the region: a city that is cut off at the edge is reported, because it comes out too small.

The result is no official classification: that rests on the grid of the statistical office.</source>
        <translation>Clasifica las celdas de una malla de población por el grado de urbanización (Eurostat, ONU): centros urbanos, agrupaciones densas y semidensas, zonas suburbanas, agrupaciones rurales y celdas rurales, según las reglas de 2024 o de 2021. Las densidades son personas por km2 de tierra, sea cual sea el tamaño de celda; sirve cualquier malla proyectada de áreas iguales. Deje un margen de más de 10 km alrededor de la región: si una ciudad queda cortada en el borde se avisa, porque resulta demasiado pequeña.

El resultado no es una clasificación oficial: esta se basa en la malla de la oficina estadística.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/degurbagrid.py"/>
        <source>degree of urbanisation, DEGURBA, urban centre, city, town, rural, grid, GHSL, SMOD, grado de urbanización, ciudad, núcleo urbano, malla, rejilla</source>
        <translation>degree of urbanisation, DEGURBA, urban centre, city, town, rural, grid, GHSL, SMOD, grado de urbanización, ciudad, núcleo urbano, malla, rejilla</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/degurbagrid.py"/>
        <source>Degree of urbanisation</source>
        <translation>Grado de urbanización</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/degurbagrid.py"/>
        <source>The class of each cell: 30, 23, 22, 21, 13, 12, 11 and 10 at level 2; 3, 2, 1 and 0 at level 1; 255 without data.</source>
        <translation>La clase de cada celda: 30, 23, 22, 21, 13, 12, 11 y 10 en el nivel 2; 3, 2, 1 y 0 en el nivel 1; 255 sin datos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/degurbagrid.py"/>
        <source>Outlines of the urban centres, with their people, area and density, and whether they touch the edge of the data.</source>
        <translation>Contornos de los centros urbanos, con su población, superficie y densidad, y si tocan el borde de los datos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/degurbagrid.py"/>
        <source>Settlement clusters</source>
        <translation>Agrupaciones de población</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/degurbagrid.py"/>
        <source>Outlines of the clusters of every class.</source>
        <translation>Contornos de las agrupaciones de todas las clases.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/degurbagrid.py"/>
        <source>Classes</source>
        <translation>Clases</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/degurbagrid.py"/>
        <source>Cells, area and people by class.</source>
        <translation>Celdas, superficie y población por clase.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/degurbagrid.py"/>
        <source>Sensitivity</source>
        <translation>Sensibilidad</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/degurbagrid.py"/>
        <source>Cells and people by class when each density and each minimum of people is a tenth lower or higher; takes as long as the classification, many times over.</source>
        <translation>Celdas y población por clase cuando cada densidad y cada mínimo de población son una décima parte más bajos o más altos; tarda muchas veces lo que la clasificación.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/degurbagrid.py"/>
        <source>Share of people in urban centres and clusters (0-1)</source>
        <translation>Proporción de la población en centros y agrupaciones urbanas (0-1)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/degurbagrid.py"/>
        <source>Read the rasters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/degurbagrid.py"/>
        <source>Classify the cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/degurbagrid.py"/>
        <source>Classify the cells by other thresholds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/degurbaunits.py"/>
        <source>Degree of urbanisation: units</source>
        <translation>Grado de urbanización: unidades</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/degurbaunits.py"/>
        <source>Classifies municipalities as cities, towns and rural areas by where their people live on a classified grid, with the finer classes of level 2 by the rules of 2024 or 2021. Cells are shared out by exact area; the official way, by the centres of small cells, is an option. Each unit says why it got its class and how far the deciding share is from its threshold; FLIPS lists the units that another threshold would put elsewhere.</source>
        <translation>Clasifica los municipios en ciudades, poblaciones intermedias y áreas rurales según dónde vive su población en una malla clasificada, con las clases más finas del nivel 2 según las reglas de 2024 o de 2021. Las celdas se reparten por superficie exacta; la forma oficial, por los centros de celdas pequeñas, es una opción. Cada unidad indica por qué tiene su clase y a qué distancia está de su umbral la proporción decisiva; FLIPS enumera las unidades que con otro umbral quedarían en otra clase.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/degurbaunits.py"/>
        <source>degree of urbanisation, DEGURBA, LAU, city, town, rural, municipality, grado de urbanización, ciudad, municipio, rural</source>
        <translation>degree of urbanisation, DEGURBA, LAU, city, town, rural, municipality, grado de urbanización, ciudad, municipio, rural</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/degurbaunits.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/threshold_inputs.py"/>
        <source>Rule set</source>
        <translation>Conjunto de reglas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/degurbaunits.py"/>
        <source>The rules of level 2: of July 2024, or of 2021.</source>
        <translation>Las reglas del nivel 2: las de julio de 2024 o las de 2021.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/degurbaunits.py"/>
        <source>Units by degree of urbanisation</source>
        <translation>Unidades por grado de urbanización</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/degurbaunits.py"/>
        <source>The units with their shares, classes, the margin to the deciding threshold, and the reason.</source>
        <translation>Las unidades con sus proporciones, sus clases, el margen hasta el umbral decisivo y el motivo.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/degurbaunits.py"/>
        <source>Units near a threshold</source>
        <translation>Unidades cerca de un umbral</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/degurbaunits.py"/>
        <source>Units whose class changes when the thresholds move by 0.05.</source>
        <translation>Unidades cuya clase cambia cuando los umbrales se desplazan 0,05.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/degurbaunits.py"/>
        <source>Cities</source>
        <translation>Ciudades</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/degurbaunits.py"/>
        <source>Towns and semi-dense areas</source>
        <translation>Poblaciones y áreas semidensas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/degurbaunits.py"/>
        <source>Rural areas</source>
        <translation>Áreas rurales</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/degurbaunits.py"/>
        <source>Classify the units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/degurbaunits.py"/>
        <source>Level 1 has a grid of its own.</source>
        <translation>El nivel 1 tiene una malla propia.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/degurbaunits.py"/>
        <source>Level 1 was read off level 2, whose cells are not strictly nested in those of level 1 (LEVEL1).</source>
        <translation>El nivel 1 se leyó del nivel 2, cuyas celdas no están estrictamente anidadas en las del nivel 1 (LEVEL1).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/degurbaunits.py"/>
        <source>Degree of urbanisation of units, rules of {rules}; Eurostat (2021), Applying the Degree of Urbanisation: a methodological manual, ch. 7.</source>
        <translation>Grado de urbanización de las unidades, reglas de {rules}; Eurostat (2021), Applying the Degree of Urbanisation: a methodological manual, cap. 7.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/dominantflows.py"/>
        <source>Dominant flows</source>
        <translation>Flujos dominantes</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/dominantflows.py"/>
        <source>Keeps the largest outflow of each unit where it goes to a larger unit (Nystuen and Dacey, 1961), and says of each unit whether it is dominant, intermediate, dominated or isolated. The size of a unit is what flows into it. Ties go to the first code.</source>
        <translation>Conserva el mayor flujo de salida de cada unidad cuando va a una unidad mayor (Nystuen y Dacey, 1961), e indica si cada unidad es dominante, intermedia, dominada o aislada. El tamaño de una unidad es lo que fluye hacia ella. Los empates se resuelven a favor del primer código.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/dominantflows.py"/>
        <source>dominant flows, hierarchy, nodal region, Nystuen, Dacey, commuting, flujos dominantes, jerarquía, región nodal</source>
        <translation>dominant flows, hierarchy, nodal region, Nystuen, Dacey, commuting, flujos dominantes, jerarquía, región nodal</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/dominantflows.py"/>
        <source>How many times larger</source>
        <translation>Cuántas veces mayor</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/dominantflows.py"/>
        <source>The destination must be more than this many times as large as the origin.</source>
        <translation>El tamaño del destino debe superar el del origen multiplicado por este número.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/dominantflows.py"/>
        <source>Smallest flow</source>
        <translation>Flujo mínimo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/dominantflows.py"/>
        <source>Flows of fewer persons do not count.</source>
        <translation>No cuentan los flujos de menos personas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/dominantflows.py"/>
        <source>One row a dominant flow; a line where the units have a place.</source>
        <translation>Una fila por flujo dominante; una línea donde las unidades tienen ubicación.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/dominantflows.py"/>
        <source>Places in the hierarchy</source>
        <translation>Lugares en la jerarquía</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/dominantflows.py"/>
        <source>One row a unit, with its status.</source>
        <translation>Una fila por unidad, con su estado.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/dominantflows.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/flowindicators.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/functionalurbanareas.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/labourmarketareas.py"/>
        <source>Read units and flows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/flow_inputs.py"/>
        <source>A table with one row a pair of units: where people live, where they work, how many.</source>
        <translation>Una tabla con una fila por par de unidades: dónde vive la gente, dónde trabaja y cuántas personas son.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/flow_inputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/functionalurbanareas.py"/>
        <source>The unit where people live.</source>
        <translation>La unidad donde vive la gente.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/flow_inputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/functionalurbanareas.py"/>
        <source>The unit where they work.</source>
        <translation>La unidad donde trabaja la gente.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/flow_inputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/functionalurbanareas.py"/>
        <source>How many; rows of the same pair are added up.</source>
        <translation>Cuántas personas; las filas del mismo par se suman.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/flow_inputs.py"/>
        <source>The units that the flows connect, as polygons for maps and contiguity.</source>
        <translation>Las unidades que conectan los flujos, como polígonos para los mapas y la contigüidad.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/flow_inputs.py"/>
        <source>The field with the unit's code, as the flows have it.</source>
        <translation>El campo con el código de la unidad, tal como figura en los flujos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/flow_inputs.py"/>
        <source>Nothing says which field of layer '{layer}' holds the codes that the flows use.</source>
        <translation>Nada indica qué campo de la capa '{layer}' contiene los códigos que usan los flujos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/flow_inputs.py"/>
        <source>Choose it as UNIT_ID.</source>
        <translation>Elíjalo como UNIT_ID.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/flow_outputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/labour_market_outputs.py"/>
        <source>Jobs</source>
        <translation>Empleos</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/flow_outputs.py"/>
        <source>Live and work in the unit</source>
        <translation>Viven y trabajan en la unidad</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/flow_outputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/labour_market_outputs.py"/>
        <source>Share of residents who work here</source>
        <translation>Proporción de residentes que trabajan aquí</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/flow_outputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/labour_market_outputs.py"/>
        <source>Share of jobs held by residents</source>
        <translation>Proporción de empleos ocupados por residentes</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/flow_outputs.py"/>
        <source>Jobs per employed resident</source>
        <translation>Empleos por residente ocupado</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/flow_outputs.py"/>
        <source>Jobs less residents</source>
        <translation>Empleos menos residentes</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/flow_outputs.py"/>
        <source>Where most others work</source>
        <translation>Destino más frecuente de los demás</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/flow_outputs.py"/>
        <source>Share of residents who work there</source>
        <translation>Proporción de residentes que trabajan allí</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/flow_outputs.py"/>
        <source>Share of those who leave the origin (0-1)</source>
        <translation>Proporción de quienes salen del origen (0-1)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/flow_outputs.py"/>
        <source>Place in the hierarchy</source>
        <translation>Lugar en la jerarquía</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/flow_outputs.py"/>
        <source>Workers who come in</source>
        <translation>Trabajadores que entran</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/flow_outputs.py"/>
        <source>Workers who leave</source>
        <translation>Trabajadores que salen</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/flowindicators.py"/>
        <source>Commuting indicators</source>
        <translation>Indicadores de movilidad laboral</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/flowindicators.py"/>
        <source>Counts employed residents and jobs of each unit from a table of flows, and measures how far it keeps its workers and fills its jobs, where most of the others work, and whether it gains or loses workers by day. Rows of the same pair are added up, with a note. Flows to and from places that are no units count in the residents and jobs of the units, and are counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/flowindicators.py"/>
        <source>commuting, flows, self-containment, jobs, labour, movilidad, flujos, autocontención, empleo, trabajo</source>
        <translation>commuting, flows, self-containment, jobs, labour, movilidad, flujos, autocontención, empleo, trabajo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/flowindicators.py"/>
        <source>One row a unit; with its outline where units were given.</source>
        <translation>Una fila por unidad; con su contorno si se indicaron unidades.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/functionalurbanareas.py"/>
        <source>Draws functional urban areas by the definition of the European Union and the OECD: a city is the units with half of their people in an urban centre, its commuting zone the units of whose employed residents 15 % work there. Cities that are bound by commuting are one; holes are taken in, detached parts are dropped, and each of these decisions is logged.

The order of merging, the rule of the hole and that of the detached part are documented choices: the definition leaves them open.</source>
        <translation>Delimita áreas urbanas funcionales según la definición de la Unión Europea y la OCDE: una ciudad son las unidades con la mitad de su población en un centro urbano, y su zona de influencia laboral, las unidades de cuyos residentes ocupados el 15 % trabaja en ella. Las ciudades vinculadas por la movilidad laboral forman una sola; los enclaves se incorporan, las partes separadas se descartan y cada una de estas decisiones queda registrada.

El orden de las fusiones y las reglas del enclave y de la parte separada son opciones documentadas: la definición las deja abiertas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/functionalurbanareas.py"/>
        <source>functional urban area, FUA, commuting zone, city, OECD, metropolitan, área urbana funcional, ciudad, zona de influencia, área metropolitana</source>
        <translation>functional urban area, FUA, commuting zone, city, OECD, metropolitan, área urbana funcional, ciudad, zona de influencia, área metropolitana</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/functionalurbanareas.py"/>
        <source>A table with one row a pair of units.</source>
        <translation>Una tabla con una fila por par de unidades.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/functionalurbanareas.py"/>
        <source>All employed residents of the unit, wherever they work: the denominator of the shares. Without it, the sum of the unit's flows.</source>
        <translation>Todos los residentes ocupados de la unidad, trabajen donde trabajen: el denominador de las proporciones. Si falta, la suma de los flujos de la unidad.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/functionalurbanareas.py"/>
        <source>Units by functional urban area</source>
        <translation>Unidades por área urbana funcional</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/functionalurbanareas.py"/>
        <source>The units with their area, role and shares.</source>
        <translation>Las unidades con su área, su papel y sus proporciones.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/functionalurbanareas.py"/>
        <source>The areas drawn together, with their people and size class.</source>
        <translation>Las áreas unidas en una sola figura, con su población y su clase de tamaño.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/functionalurbanareas.py"/>
        <source>Decisions</source>
        <translation>Decisiones</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/functionalurbanareas.py"/>
        <source>Merged cities, ties, holes and detached parts.</source>
        <translation>Ciudades fusionadas, empates, enclaves y partes separadas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/functionalurbanareas.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/labourmarketareas.py"/>
        <source>Areas</source>
        <translation>Áreas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/functionalurbanareas.py"/>
        <source>Units in areas</source>
        <translation>Unidades en áreas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/functionalurbanareas.py"/>
        <source>Nothing says which units are cities.</source>
        <translation>Nada indica qué unidades son ciudades.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/functionalurbanareas.py"/>
        <source>Give a field with the city of each unit (CITY), or the grids CLASSES and POPULATION.</source>
        <translation>Indique un campo con la ciudad de cada unidad (CITY), o las mallas CLASSES y POPULATION.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/functionalurbanareas.py"/>
        <source>Find the cities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/functionalurbanareas.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/labourmarketareas.py"/>
        <source>Draw the areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/grid_inputs.py"/>
        <source>Land in each cell. Without it every cell is all land.</source>
        <translation>Tierra de cada celda. Si falta, cada celda se considera toda tierra.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/grid_inputs.py"/>
        <source>Built-up land</source>
        <translation>Suelo construido</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/grid_inputs.py"/>
        <source>Built-up land in each cell. Without it the built-up criterion is left out.</source>
        <translation>Suelo construido de cada celda. Si falta, no se aplica el criterio de suelo construido.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/grid_inputs.py"/>
        <source>Unit of the land raster</source>
        <translation>Unidad del ráster de tierra</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/grid_inputs.py"/>
        <source>Unit of the built-up raster</source>
        <translation>Unidad del ráster de suelo construido</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/grid_inputs.py"/>
        <source>Bring rasters together</source>
        <translation>Unificar los rásteres</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/grid_inputs.py"/>
        <source>Where the rasters lie on different cells, bring them onto the largest: people and square metres by sums, shares by means, never by interpolation.</source>
        <translation>Si los rásteres tienen celdas distintas, llevarlos a las mayores: las personas y los metros cuadrados por sumas, las proporciones por medias, nunca por interpolación.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/grid_inputs.py"/>
        <source>Without a built-up raster the built-up criterion is left out.</source>
        <translation>Sin un ráster de suelo construido no se aplica el criterio de suelo construido.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/grid_inputs.py"/>
        <source>The raster '{layer}' is in degrees, and its cells are not of equal area.</source>
        <translation>El ráster '{layer}' está en grados y sus celdas no tienen la misma superficie.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/grid_inputs.py"/>
        <source>Take a projected equal-area grid, or warp it by sums of people, such as to EPSG:3035 in Europe.</source>
        <translation>Tome una malla proyectada de áreas iguales, o reproyéctela sumando las personas, por ejemplo a EPSG:3035 en Europa.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/grid_inputs.py"/>
        <source>The projection of '{layer}' does not keep areas: its cells measure {least} to {most} km2 on the ground, and densities take all of them for {mean} km2. Use an equal-area grid, such as EPSG:3035 in Europe.</source>
        <translation>La proyección de '{layer}' no conserva las superficies: sus celdas miden de {least} a {most} km2 sobre el terreno, y para las densidades se toman todas por {mean} km2. Use una malla equivalente, como EPSG:3035 en Europa.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/grid_inputs.py"/>
        <source>The projection of '{layer}' keeps areas to {percent} %.</source>
        <translation>La proyección de '{layer}' conserva las superficies con un error máximo del {percent} %.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/grid_inputs.py"/>
        <source>'{layer}' was brought onto the cells of '{target}' by {method}.</source>
        <translation>'{layer}' se llevó a las celdas de '{target}' con el método {method}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/grid_inputs.py"/>
        <source>Switch RESAMPLE on: people and square metres are then brought together by sums, never interpolated.</source>
        <translation>Active RESAMPLE: las personas y los metros cuadrados se agregan entonces por sumas, nunca se interpolan.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/grid_inputs.py"/>
        <source>Raster '{layer}' is in another coordinate reference system than '{population}'.</source>
        <translation>El ráster '{layer}' está en otro sistema de referencia de coordenadas que '{population}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/grid_inputs.py"/>
        <source>Warp it onto the cells of the population first.</source>
        <translation>Reproyéctelo antes sobre las celdas de la población.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/grid_outputs.py"/>
        <source>Inhabitants that the rule counted</source>
        <translation>Habitantes que contó la regla</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/grid_outputs.py"/>
        <source>Land (km2)</source>
        <translation>Tierra (km2)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/grid_outputs.py"/>
        <source>Density (inhabitants/km2 of land)</source>
        <translation>Densidad (habitantes/km2 de tierra)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/grid_outputs.py"/>
        <source>Touches the edge of the data (1)</source>
        <translation>Toca el borde de los datos (1)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/grid_outputs.py"/>
        <source>Share of the inhabitants (0-1)</source>
        <translation>Proporción de los habitantes (0-1)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/grid_outputs.py"/>
        <location filename="../../urban_rural_linkages/core/assessment/report/answer_table.py"/>
        <location filename="../../urban_rural_linkages/core/assessment/report/answers.py"/>
        <source>Threshold</source>
        <translation>Umbral</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/grid_outputs.py"/>
        <source>Multiplied by</source>
        <translation>Multiplicado por</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/labour_market_inputs.py"/>
        <source>Empty: that of the preset.</source>
        <translation>Vacío: el del ajuste predefinido.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/labour_market_inputs.py"/>
        <source>Contiguity flag of the flows</source>
        <translation>Indicador de contigüidad de los flujos</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/labour_market_inputs.py"/>
        <source>A field that says (1) which pairs touch; without it contiguity is measured on the polygons.</source>
        <translation>Un campo que indica (1) qué pares se tocan; si falta, la contigüidad se mide en los polígonos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/labour_market_inputs.py"/>
        <source>Coombes and Bond, ANABEL or Intramax.</source>
        <translation>Coombes y Bond, ANABEL o Intramax.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/labour_market_inputs.py"/>
        <source>Preset</source>
        <translation>Ajuste predefinido</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/labour_market_inputs.py"/>
        <source>ISTAT: 1,000, 0.6667, 10,000, 0.75. Travel-to-work areas: 3,500, 0.6667, 25,000, 0.75.</source>
        <translation>ISTAT: 1000; 0,6667; 10.000; 0,75. Áreas de desplazamiento al trabajo (TTWA): 3500; 0,6667; 25.000; 0,75.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/labour_market_inputs.py"/>
        <source>Smallest area (employed residents)</source>
        <translation>Área mínima (residentes ocupados)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/labour_market_inputs.py"/>
        <source>Self-containment of large areas</source>
        <translation>Autocontención de las áreas grandes</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/labour_market_inputs.py"/>
        <source>Large area (employed residents)</source>
        <translation>Área grande (residentes ocupados)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/labour_market_inputs.py"/>
        <source>Self-containment of small areas</source>
        <translation>Autocontención de las áreas pequeñas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/labour_market_inputs.py"/>
        <source>Contiguous areas</source>
        <translation>Áreas contiguas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/labour_market_inputs.py"/>
        <source>Tune isolated units and detached parts afterwards (Coombes), or merge only what touches (Intramax).</source>
        <translation>Ajustar después las unidades aisladas y las partes separadas (Coombes), o fusionar solo lo que se toca (Intramax).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/labour_market_inputs.py"/>
        <source>Units that take no part</source>
        <translation>Unidades que no participan</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/labour_market_inputs.py"/>
        <source>Coombes and Bond cannot treat units without employed residents, without jobs or without commuting: villages whose people all work in one town, and then the town itself. none leaves them without an area; join puts each into the area with which it exchanges most workers, and makes areas of those that only commute among themselves.</source>
        <translation>El método de Coombes y Bond no puede tratar unidades sin residentes ocupados, sin empleos o sin desplazamientos: pueblos cuya gente trabaja toda en una villa y, en consecuencia, la propia villa. none las deja sin área; join pone cada una en el área con la que intercambia más trabajadores, y hace áreas con las que solo se desplazan entre sí.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/labour_market_inputs.py"/>
        <source>ANABEL: size of a centre</source>
        <translation>ANABEL: tamaño de un centro</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/labour_market_inputs.py"/>
        <source>Units with as many workers leaving are not merged into others.</source>
        <translation>Las unidades de las que salen tantos trabajadores o más no se fusionan en otras.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/labour_market_inputs.py"/>
        <source>ANABEL: centres</source>
        <translation>ANABEL: centros</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/labour_market_inputs.py"/>
        <source>Codes of units that are never merged into others, separated by commas.</source>
        <translation>Códigos de las unidades que nunca se fusionan en otras, separados por comas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/labour_market_inputs.py"/>
        <source>ANABEL: smallest link</source>
        <translation>ANABEL: vínculo mínimo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/labour_market_inputs.py"/>
        <source>Share of a unit's outflow below which it is not merged.</source>
        <translation>Proporción del flujo de salida de una unidad por debajo de la cual no se fusiona.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/labour_market_inputs.py"/>
        <source>Intramax: number of areas</source>
        <translation>Intramax: número de áreas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/labour_market_inputs.py"/>
        <source>Merging stops at so many.</source>
        <translation>La fusión se detiene al llegar a este número.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/labour_market_outputs.py"/>
        <source>How it came to the reserve list (A, B: alone; C, D: a member; A, C: its best cluster would weaken; B, D: no flows with any other; E: it would go in circles; Z: took no part)</source>
        <translation>Cómo llegó a la lista de reserva (A, B: sola; C, D: miembro; A, C: su mejor grupo se debilitaría; B, D: sin flujos con ningún otro; E: daría vueltas; Z: no participó)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/labour_market_outputs.py"/>
        <source>without residents, without jobs or without commuting, which belong to no area and whose flows do not count (LEFT_OUT joins them)</source>
        <translation>sin residentes ocupados, sin empleos o sin desplazamientos, que no pertenecen a ningún área y cuyos flujos no cuentan (LEFT_OUT las une)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/labour_market_outputs.py"/>
        <source>of the reserve list</source>
        <translation>de la lista de reserva</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/labour_market_outputs.py"/>
        <source>Units in the flows of '{layer}'</source>
        <translation>Unidades en los flujos de '{layer}'</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/labour_market_outputs.py"/>
        <source>from or to units that belong to no area</source>
        <translation>desde o hacia unidades que no pertenecen a ningún área</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/labour_market_outputs.py"/>
        <source>Workers in '{layer}'</source>
        <translation>Trabajadores en '{layer}'</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/labour_market_outputs.py"/>
        <source>Units that the method cannot treat were joined afterwards to where their people work: {count}.</source>
        <translation>Unidades que el método no puede tratar y que se unieron después al lugar donde trabaja su gente: {count}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/labour_market_outputs.py"/>
        <source>no area: no unit has residents, jobs and commuting</source>
        <translation>ningún área: ninguna unidad tiene residentes ocupados, empleos y desplazamientos</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/labour_market_outputs.py"/>
        <source>Live and work in the area</source>
        <translation>Viven y trabajan en el área</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/labour_market_outputs.py"/>
        <source>Validity (1 or more is valid)</source>
        <translation>Validez (1 o más es válida)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/labour_market_outputs.py"/>
        <source>From area</source>
        <translation>Área de origen</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/labour_market_outputs.py"/>
        <source>To area (empty: reserve)</source>
        <translation>Área de destino (vacío: reserva)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/labour_market_outputs.py"/>
        <source>Persons between the two</source>
        <translation>Personas entre ambas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/labour_market_outputs.py"/>
        <source>What the choice rests on</source>
        <translation>En qué se basa la elección</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/labour_market_outputs.py"/>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/labour_market_outputs.py"/>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/labour_market_outputs.py"/>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/labourmarketareas.py"/>
        <source>Groups units into areas that most people do not leave to work: by the method of Coombes and Bond in ISTAT's form (with its reserve list, and contiguity tuned afterwards), by ANABEL (INSEE), or by Intramax (Masser and Brown). Presets for ISTAT and for the British travel-to-work areas. Every step can be written down. Ties go to the first code.</source>
        <translation>Agrupa las unidades en áreas de las que la mayoría de la gente no sale para trabajar: con el método de Coombes y Bond en la versión del ISTAT (con su lista de reserva y la contigüidad ajustada después), con ANABEL (INSEE) o con Intramax (Masser y Brown). Hay ajustes predefinidos para el ISTAT y para las áreas de desplazamiento al trabajo británicas (TTWA). Cada paso puede quedar registrado. Los empates se resuelven a favor del primer código.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/labourmarketareas.py"/>
        <source>labour market, travel to work, commuting, self-containment, TTWA, ISTAT, Coombes, mercado de trabajo, movilidad laboral, autocontención, sistemas locales de trabajo</source>
        <translation>labour market, travel to work, commuting, self-containment, TTWA, ISTAT, Coombes, mercado de trabajo, movilidad laboral, autocontención, sistemas locales de trabajo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/labourmarketareas.py"/>
        <source>Units by labour market area</source>
        <translation>Unidades por área de mercado de trabajo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/labourmarketareas.py"/>
        <source>One row a unit, with its area and how it came to the reserve list, if it did: A and B a cluster of one, C and D a member of a larger one; A and C because its best cluster would become less valid, B and D because it has no flows with any other; E because the move would bring back an earlier partition; Z took no part.</source>
        <translation>Una fila por unidad, con su área y cómo llegó a la lista de reserva, si llegó: A y B, un grupo de una sola; C y D, miembro de uno mayor; A y C, porque su mejor grupo sería menos válido; B y D, porque no tiene flujos con ningún otro; E, porque el cambio devolvería una partición anterior; Z no participó.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/labourmarketareas.py"/>
        <source>One row an area, with its workers, jobs and self-containment; drawn together where the units are polygons.</source>
        <translation>Una fila por área, con sus trabajadores, empleos y autocontención; unidas en una sola figura si las unidades son polígonos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/labourmarketareas.py"/>
        <source>How the areas came about, step by step.</source>
        <translation>Cómo se formaron las áreas, paso a paso.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/labourmarketareas.py"/>
        <source>Units that belong to no area</source>
        <translation>Unidades que no pertenecen a ningún área</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/labourmarketareas.py"/>
        <source>Modularity</source>
        <translation>Modularidad</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/labourmarketareas.py"/>
        <source>It is not known which units touch: units are merged wherever they lie.</source>
        <translation>No se sabe qué unidades se tocan: las unidades se fusionan estén donde estén.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/threshold_inputs.py"/>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/threshold_inputs.py"/>
        <source>Level 2 has seven classes and water, level 1 three and water.</source>
        <translation>El nivel 2 tiene siete clases y el agua; el nivel 1, tres y el agua.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/threshold_inputs.py"/>
        <source>Level 1 from level 2</source>
        <translation>Nivel 1 a partir del nivel 2</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/threshold_inputs.py"/>
        <source>Add the classes of level 2 up, as GHS-SMOD does, rather than apply the definition of level 1.</source>
        <translation>Agregar las clases del nivel 2, como hace GHS-SMOD, en lugar de aplicar la definición del nivel 1.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/threshold_inputs.py"/>
        <source>The semi-dense cluster has changed in July 2024: 900 and 2,500 now, 300 and 5,000 before.</source>
        <translation>La agrupación semidensa cambió en julio de 2024: ahora 900 y 2500, antes 300 y 5000.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/threshold_inputs.py"/>
        <source>Built-up criterion</source>
        <translation>Criterio de suelo construido</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/threshold_inputs.py"/>
        <source>Whether built-up cells join urban centres and dense clusters: from a fixed share, from the mean of the region's own dense clusters, or not at all.</source>
        <translation>Si las celdas construidas se unen a los centros urbanos y a las agrupaciones densas: a partir de una proporción fija, de la media de las agrupaciones densas de la propia región, o en ningún caso.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/threshold_inputs.py"/>
        <source>Built-up share of the land</source>
        <translation>Proporción construida de la tierra</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/threshold_inputs.py"/>
        <source>The fixed share, 0 to 1.</source>
        <translation>La proporción fija, de 0 a 1.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/threshold_inputs.py"/>
        <source>Round the optimal share up</source>
        <translation>Redondear al alza la proporción óptima</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/threshold_inputs.py"/>
        <source>To two decimals, as the GHSL data package of 2023 does.</source>
        <translation>A dos decimales, como hace el paquete de datos GHSL de 2023.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/threshold_inputs.py"/>
        <source>Smoothing of edges</source>
        <translation>Suavizado de bordes</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/threshold_inputs.py"/>
        <source>The majority rule of the GHSL release 2023, that of 2022, or none.</source>
        <translation>La regla de la mayoría de la versión GHSL de 2023, la de 2022 o ninguna.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/threshold_inputs.py"/>
        <source>Gaps to fill (km2)</source>
        <translation>Huecos que rellenar (km2)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/threshold_inputs.py"/>
        <source>Holes of urban centres are filled when they are smaller; 0 fills none.</source>
        <translation>Los huecos de los centros urbanos se rellenan cuando son menores; 0 no rellena ninguno.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/threshold_inputs.py"/>
        <source>Whether cells that touch at a corner belong together: 4 no, 8 yes.</source>
        <translation>Si las celdas que se tocan por una esquina forman un conjunto: 4 no, 8 sí.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/threshold_inputs.py"/>
        <source>Empty: that of the rule set.</source>
        <translation>Vacío: el del conjunto de reglas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/threshold_inputs.py"/>
        <source>Semi-dense cluster: distance (km)</source>
        <translation>Agrupación semidensa: distancia (km)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/threshold_inputs.py"/>
        <source>From urban centres and dense clusters. Empty: that of the rule set.</source>
        <translation>Desde los centros urbanos y las agrupaciones densas. Vacío: la del conjunto de reglas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/threshold_inputs.py"/>
        <source>Water: share of land below</source>
        <translation>Agua: proporción de tierra inferior a</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/threshold_inputs.py"/>
        <source>Cells with less land than this, nobody and nothing built are water.</source>
        <translation>Las celdas con menos tierra que esta, sin habitantes ni nada construido, son agua.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/threshold_inputs.py"/>
        <source>The official value is {value}.</source>
        <translation>El valor oficial es {value}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/threshold_inputs.py"/>
        <source>Urban centre</source>
        <translation>Centro urbano</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/threshold_inputs.py"/>
        <source>Dense urban cluster</source>
        <translation>Agrupación urbana densa</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/threshold_inputs.py"/>
        <source>Semi-dense urban cluster</source>
        <translation>Agrupación urbana semidensa</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/threshold_inputs.py"/>
        <source>Suburban cells, or the urban cluster of level 1</source>
        <translation>Celdas suburbanas, o la agrupación urbana del nivel 1</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/threshold_inputs.py"/>
        <source>Rural cluster</source>
        <translation>Agrupación rural</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/threshold_inputs.py"/>
        <source>Low density rural cells</source>
        <translation>Celdas rurales de baja densidad</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/threshold_inputs.py"/>
        <source>{title}: density (inhabitants/km2)</source>
        <translation>{title}: densidad (habitantes/km2)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/threshold_inputs.py"/>
        <source>{title}: inhabitants</source>
        <translation>{title}: habitantes</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/threshold_inputs.py"/>
        <source>{title}: contiguity</source>
        <translation>{title}: contigüidad</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/threshold_inputs.py"/>
        <source>Degree of urbanisation, rules of {rules}, {level}, smoothing {smoothing}, built-up criterion {builtup}; Eurostat (2021), Applying the Degree of Urbanisation: a methodological manual, with the change of July 2024.</source>
        <translation>Grado de urbanización, reglas de {rules}, {level}, suavizado {smoothing}, criterio de suelo construido {builtup}; Eurostat (2021), Applying the Degree of Urbanisation: a methodological manual, con el cambio de julio de 2024.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/unit_cell_inputs.py"/>
        <source>The level-2 result of the grid: 30, 23, 22, 21, 13, 12, 11, 10.</source>
        <translation>El resultado de nivel 2 de la malla: 30, 23, 22, 21, 13, 12, 11, 10.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/unit_cell_inputs.py"/>
        <source>Persons per cell, on the same cells or on finer ones.</source>
        <translation>Personas por celda, en las mismas celdas o en otras más finas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/unit_cell_inputs.py"/>
        <source>Level 1 of the cells</source>
        <translation>Nivel 1 de las celdas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/unit_cell_inputs.py"/>
        <source>The level-1 result of the grid: 3, 2, 1, 0. The levels are not strictly nested, so a unit near a threshold may differ. Without it level 1 is read off level 2.</source>
        <translation>El resultado de nivel 1 de la malla: 3, 2, 1, 0. Los niveles no están estrictamente anidados, de modo que una unidad cercana a un umbral puede diferir. Sin él, el nivel 1 se lee del nivel 2.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/unit_cell_inputs.py"/>
        <source>Cells on a border</source>
        <translation>Celdas en un límite</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/unit_cell_inputs.py"/>
        <source>Shared by exact area, or given to the unit that holds the centre of a small cell (the official way).</source>
        <translation>Repartidas por superficie exacta, o asignadas a la unidad que contiene el centro de una celda pequeña (la forma oficial).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/unit_cell_inputs.py"/>
        <source>Small cells (m)</source>
        <translation>Celdas pequeñas (m)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/unit_cell_inputs.py"/>
        <source>Side of the small cells whose centres decide.</source>
        <translation>Lado de las celdas pequeñas cuyos centros deciden.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/unit_cell_inputs.py"/>
        <source>The classes of '{classes}' were brought onto the cells of '{population}': each of these took the class at its centre.</source>
        <translation>Las clases de '{classes}' se llevaron a las celdas de '{population}': cada una de estas tomó la clase de su centro.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/unit_class_outputs.py"/>
        <source>Share in urban centres</source>
        <translation>Proporción en centros urbanos</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/unit_class_outputs.py"/>
        <source>Share in dense urban clusters</source>
        <translation>Proporción en agrupaciones urbanas densas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/unit_class_outputs.py"/>
        <source>Share in semi-dense urban clusters</source>
        <translation>Proporción en agrupaciones urbanas semidensas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/unit_class_outputs.py"/>
        <source>Share in suburban cells</source>
        <translation>Proporción en celdas suburbanas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/unit_class_outputs.py"/>
        <source>Share in rural clusters</source>
        <translation>Proporción en agrupaciones rurales</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/unit_class_outputs.py"/>
        <source>Share in low density rural cells</source>
        <translation>Proporción en celdas rurales de baja densidad</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/unit_class_outputs.py"/>
        <source>Share in very low density rural cells</source>
        <translation>Proporción en celdas rurales de muy baja densidad</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/unit_class_outputs.py"/>
        <source>Inhabitants on the grid</source>
        <translation>Habitantes en la malla</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/unit_class_outputs.py"/>
        <source>Degree of urbanisation: 3 city, 2 town, 1 rural</source>
        <translation>Grado de urbanización: 3 ciudad, 2 población intermedia, 1 rural</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/unit_class_outputs.py"/>
        <source>Degree of urbanisation, level 2</source>
        <translation>Grado de urbanización, nivel 2</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/unit_class_outputs.py"/>
        <source>Deciding share, less its threshold</source>
        <translation>Proporción decisiva menos su umbral</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/unit_class_outputs.py"/>
        <source>Class with thresholds 0.05 lower</source>
        <translation>Clase con umbrales 0,05 más bajos</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/unit_class_outputs.py"/>
        <source>Class with thresholds 0.05 higher</source>
        <translation>Clase con umbrales 0,05 más altos</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/unit_class_outputs.py"/>
        <source>City, town or rural at stake (1)</source>
        <translation>Cambia entre ciudad, población intermedia o rural (1)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/urban_area_inputs.py"/>
        <source>Areas are named after their largest core unit.</source>
        <translation>Las áreas llevan el nombre de la mayor unidad de su núcleo.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/urban_area_inputs.py"/>
        <source>People of the unit, for the size of areas; without it, those of the grid where it is given.</source>
        <translation>Población de la unidad, para el tamaño de las áreas; si falta, la de la malla si se indica.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/urban_area_inputs.py"/>
        <source>The city that each unit belongs to, empty outside. Without it, cities are found from the grid.</source>
        <translation>La ciudad a la que pertenece cada unidad, vacío fuera. Si falta, las ciudades se determinan a partir de la malla.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/urban_area_inputs.py"/>
        <source>The level-2 result of the grid, where no field says the city.</source>
        <translation>El resultado de nivel 2 de la malla, si ningún campo indica la ciudad.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/urban_area_inputs.py"/>
        <source>Persons per cell, with the classes.</source>
        <translation>Personas por celda, junto con las clases.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/urban_area_inputs.py"/>
        <source>City: share in the urban centre</source>
        <translation>Ciudad: proporción en el centro urbano</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/urban_area_inputs.py"/>
        <source>Of the unit's people.</source>
        <translation>De la población de la unidad.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/urban_area_inputs.py"/>
        <source>Commuting zone: share of residents</source>
        <translation>Zona de influencia laboral: proporción de residentes</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/urban_area_inputs.py"/>
        <source>Who work in the city.</source>
        <translation>Que trabajan en la ciudad.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/urban_area_inputs.py"/>
        <source>One core: share between cities</source>
        <translation>Un solo núcleo: proporción entre ciudades</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/urban_area_inputs.py"/>
        <source>Of the employed residents of one city who work in the other.</source>
        <translation>De los residentes ocupados de una ciudad que trabajan en la otra.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/urban_area_inputs.py"/>
        <source>Merging of cities</source>
        <translation>Fusión de ciudades</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/urban_area_inputs.py"/>
        <source>All pairs at or above the share at once, or again and again with the merged ones.</source>
        <translation>Todos los pares que alcanzan la proporción de una vez, o repetidamente con las ya fusionadas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/urban_area_inputs.py"/>
        <source>Take in holes</source>
        <translation>Incorporar enclaves</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/urban_area_inputs.py"/>
        <source>Units that are wholly surrounded by one area join it; a unit on the coast or on the outer border is no hole.</source>
        <translation>Las unidades rodeadas por completo por una sola área se unen a ella; una unidad en la costa o en el límite exterior no es un enclave.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/urban_area_inputs.py"/>
        <source>Detached parts</source>
        <translation>Partes separadas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/urban_area_inputs.py"/>
        <source>Drop parts of an area that do not touch the part with its core, or keep them.</source>
        <translation>Descartar las partes de un área que no tocan la parte de su núcleo, o conservarlas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/urban_area_outputs.py"/>
        <source>Inhabitants of the core</source>
        <translation>Habitantes del núcleo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/urban_area_outputs.py"/>
        <source>Size class</source>
        <translation>Clase de tamaño</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/urban_area_outputs.py"/>
        <source>Core cities</source>
        <translation>Ciudades del núcleo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/urban_area_outputs.py"/>
        <source>Name of the area</source>
        <translation>Nombre del área</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/urban_area_outputs.py"/>
        <source>Role</source>
        <translation>Papel</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/urban_area_outputs.py"/>
        <source>Share of residents who work in the core</source>
        <translation>Proporción de residentes que trabajan en el núcleo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/urban_area_outputs.py"/>
        <source>Second area</source>
        <translation>Segunda área</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/urban_area_outputs.py"/>
        <source>Share of residents who work in its core</source>
        <translation>Proporción de residentes que trabajan en su núcleo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/urban_area_outputs.py"/>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/urban_area_outputs.py"/>
        <source>Unit or city</source>
        <translation>Unidad o ciudad</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/urban_area_outputs.py"/>
        <source>Other city or area</source>
        <translation>Otra ciudad o área</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/urban_area_outputs.py"/>
        <source>Share, or length of border (m)</source>
        <translation>Proporción o longitud de límite común (m)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/urban_area_outputs.py"/>
        <source>What happened</source>
        <translation>Qué ocurrió</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/help.py"/>
        <source>Inputs</source>
        <translation>Entradas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/help.py"/>
        <source>Outputs</source>
        <translation>Salidas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/help.py"/>
        <source>optional</source>
        <translation>opcional</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/inputs.py"/>
        <source>{parameter} must be a number, but is '{text}'.</source>
        <translation>{parameter} debe ser un número, pero es '{text}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/inputs.py"/>
        <source>Write for example 1234.5.</source>
        <translation>Escriba, por ejemplo, 1234.5.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/inputs.py"/>
        <source>Not every table given as {parameter} can be read.</source>
        <translation>No se pueden leer todas las tablas indicadas en {parameter}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/inputs.py"/>
        <source>Check the paths and whether the files are tables.</source>
        <translation>Compruebe las rutas y que los archivos sean tablas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/inputs.py"/>
        <source>Two rasters of {parameter} have the same name: {names}.</source>
        <translation>Dos rásteres de {parameter} tienen el mismo nombre: {names}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/inputs.py"/>
        <source>The name says what a raster is of; give each its own.</source>
        <translation>El nombre indica qué representa un ráster; dé a cada uno el suyo.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/inputs.py"/>
        <source>beside band {band}</source>
        <translation>además de la banda {band}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/inputs.py"/>
        <source>Bands of raster '{raster}'</source>
        <translation>Bandas del ráster '{raster}'</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/inputs.py"/>
        <source>Features of '{layer}'</source>
        <translation>Objetos de '{layer}'</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/laid_zones.py"/>
        <source>No unit of layer '{layer}' lies on raster '{raster}'.</source>
        <translation>Ninguna unidad de la capa '{layer}' está sobre el ráster '{raster}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/laid_zones.py"/>
        <source>Check the coordinate reference systems of both.</source>
        <translation>Compruebe los sistemas de referencia de coordenadas de ambos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/laid_zones.py"/>
        <source>Layer '{layer}': units without an outline, or outside raster '{raster}': {count} ({ids}).</source>
        <translation>Capa '{layer}': unidades sin contorno o fuera del ráster '{raster}': {count} ({ids}).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/laid_zones.py"/>
        <source>Layer '{layer}': units that overlap or are drawn twice, whose common ground counts in each of them: {count} ({units}).</source>
        <translation>Capa '{layer}': unidades que se solapan o están dibujadas dos veces, cuyo terreno común cuenta en cada una: {count} ({units}).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/laid_zones.py"/>
        <source>Layer '{layer}': units that overlap or are drawn twice: {count} ({units}). Their common ground counts in each of them, and {people} people are counted more than once in their sum.</source>
        <translation>Capa '{layer}': unidades que se solapan o están dibujadas dos veces: {count} ({units}). Su terreno común cuenta en cada una, y {people} personas se cuentan más de una vez en su suma.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/laid_zones.py"/>
        <source>outside all units</source>
        <translation>fuera de todas las unidades</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/laid_zones.py"/>
        <source>People of '{raster}' in the units of '{layer}'</source>
        <translation>Habitantes de '{raster}' en las unidades de '{layer}'</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/models.py"/>
        <source>Functional areas, from the grid to urban areas (model)</source>
        <translation>Áreas funcionales, de la malla a las áreas urbanas (modelo)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/models.py"/>
        <source>Goes in one run from a population grid to the degree of urbanisation of its cells, to that of the municipalities and, with commuting, to functional urban areas. It is an ordinary model: open it in the model designer to change it.</source>
        <translation>Va en una sola ejecución de una malla de población al grado de urbanización de sus celdas, al de los municipios y, con la movilidad laboral, a las áreas urbanas funcionales. Es un modelo corriente: ábralo en el diseñador de modelos para cambiarlo.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/models.py"/>
        <source>model, functional areas, degree of urbanisation, FUA, modelo, áreas funcionales, grado de urbanización</source>
        <translation>model, functional areas, degree of urbanisation, FUA, modelo, áreas funcionales, grado de urbanización</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/parameters.py"/>
        <source>{raster}: band</source>
        <translation>{raster}: banda</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/parameters.py"/>
        <source>Which band of the raster is read, counted from 1. Empty: the first; where there are others, the log says so.</source>
        <translation>Qué banda del ráster se lee, contada desde 1. Vacío: la primera; si hay otras, el registro lo dice.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/parameters.py"/>
        <source>Codes that mean missing</source>
        <translation>Códigos de valor sin dato</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/parameters.py"/>
        <source>Numbers or words, separated by commas or semicolons, that stand for an unknown value in the numeric fields, such as -1;n.d.</source>
        <translation>Números o palabras, separados por comas o puntos y coma, que representan un valor desconocido en los campos numéricos, como -1;n.d.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/period_inputs.py"/>
        <source>Inhabitants on 1 January of the start year.</source>
        <translation>Habitantes a 1 de enero del año inicial.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/period_inputs.py"/>
        <source>Inhabitants on 1 January of the end year.</source>
        <translation>Habitantes a 1 de enero del año final.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/period_inputs.py"/>
        <source>The year of the first population.</source>
        <translation>El año de la primera población.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/period_inputs.py"/>
        <source>The year of the second population; after the start year.</source>
        <translation>El año de la segunda población; posterior al año inicial.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/period_inputs.py"/>
        <location filename="../../urban_rural_linkages/core/demography/quantities.py"/>
        <source>The end year {end} is not after the start year {start}.</source>
        <translation>El año final {end} no es posterior al año inicial {start}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/period_inputs.py"/>
        <source>Give the earlier population and year as the start.</source>
        <translation>Indique como inicio la población y el año anteriores.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/run.py"/>
        <source>it is a folder</source>
        <translation>es una carpeta</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/run.py"/>
        <source>Write '{output}'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/targets.py"/>
        <source>rasters are written as GeoTIFF (.tif)</source>
        <translation>los rásteres se escriben como GeoTIFF (.tif)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/targets.py"/>
        <source>Fields were renamed in '{target}', where their names are taken: {names}.</source>
        <translation>Se cambió el nombre de algunos campos en «{target}», donde ya está ocupado: {names}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/targets.py"/>
        <source>A shapefile keeps 10 characters of a field's name; these are cut: {names}. A GeoPackage keeps them whole.</source>
        <translation>Un shapefile conserva 10 caracteres del nombre de un campo; se recortan: {names}. Un GeoPackage los conserva enteros.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/targets.py"/>
        <source>The output '{target}' is also the input {parameter}, '{layer}'.</source>
        <translation>La salida '{target}' es también la entrada {parameter}, '{layer}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/targets.py"/>
        <source>Choose another name for the output.</source>
        <translation>Elija otro nombre para la salida.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/targets.py"/>
        <source>The output '{target}' cannot be replaced: it is open as the layer '{layer}' of the project.</source>
        <translation>No se puede reemplazar la salida «{target}»: está abierta como la capa «{layer}» del proyecto.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/targets.py"/>
        <source>Remove that layer from the project, or choose another name for the output.</source>
        <translation>Quite esa capa del proyecto o elija otro nombre para la salida.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/targets.py"/>
        <source>The output '{target}' cannot be replaced: {reason}.</source>
        <translation>No se puede reemplazar la salida «{target}»: {reason}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/targets.py"/>
        <source>Close the file where it is open, or choose another name for the output.</source>
        <translation>Cierre el archivo donde esté abierto o elija otro nombre para la salida.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/unit_inputs.py"/>
        <source>Municipalities or other units, one feature each; a table will do where the method needs no shape.</source>
        <translation>Municipios u otras unidades, un elemento cada una; basta una tabla donde el método no necesita la geometría.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/unit_inputs.py"/>
        <source>The field with the unit's code, compared as text: leading zeros count. Without it, units are numbered as they come.</source>
        <translation>El campo con el código de la unidad, que se compara como texto: los ceros iniciales cuentan. Si falta, las unidades se numeran en su orden.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/accessibility.py"/>
        <source>The measure '{measure}' shares supply among people, but layer '{layer}' has no field of people.</source>
        <translation>La medida '{measure}' reparte la oferta entre las personas, pero la capa '{layer}' no tiene ningún campo de personas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/accessibility.py"/>
        <source>Choose the field of people, or the measure cumulative, closest or gravity.</source>
        <translation>Elija el campo de personas, o la medida cumulative, closest o gravity.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/accessibility.py"/>
        <source>Layer '{layer}': the people of {count} places are unknown; they compete for nothing ({ids}).</source>
        <translation>Capa '{layer}': se desconocen las personas de {count} lugares; no compiten por nada ({ids}).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/accessibility.py"/>
        <source>Layer '{layer}': {count} facilities are reached from nowhere and count for nothing ({ids}).</source>
        <translation>Capa '{layer}': a {count} equipamientos no se llega desde ningún lugar y no cuentan para nada ({ids}).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/catchments.py"/>
        <source>The thresholds {thresholds} do not increase from above 0.</source>
        <translation>Los umbrales {thresholds} no son crecientes a partir de un valor mayor que 0.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/catchments.py"/>
        <location filename="../../urban_rural_linkages/core/access/coverage.py"/>
        <source>Give minutes in ascending order, each once, such as 15, 30, 45, 60.</source>
        <translation>Indique los minutos en orden ascendente y sin repetir, p. ej. 15, 30, 45, 60.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/coverage.py"/>
        <source>The thresholds {thresholds} do not increase.</source>
        <translation>Los umbrales {thresholds} no son crecientes.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/coverage.py"/>
        <source>The threshold of {threshold} minutes exceeds the {limit} minutes up to which services were sought.</source>
        <translation>El umbral de {threshold} minutos supera los {limit} minutos hasta los que se buscaron servicios.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/coverage.py"/>
        <source>Leave the threshold out, or calculate the travel times again with a higher limit.</source>
        <translation>Prescinda de ese umbral o calcule de nuevo los tiempos de viaje con un límite mayor.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/coverage.py"/>
        <source>The population of row {row} is negative.</source>
        <translation>La población de la fila {row} es negativa.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/coverage.py"/>
        <source>Correct it, or declare the value that means 'no data' in the layer.</source>
        <translation>Corríjala o declare en la capa el valor que significa 'sin dato'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/coverage_table.py"/>
        <source>A service is named '{name}', as is the row that stands for all services together.</source>
        <translation>Un servicio se llama '{name}', igual que la fila que representa a todos los servicios juntos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/coverage_table.py"/>
        <source>Rename the service, or leave the row for all services out.</source>
        <translation>Cambie el nombre del servicio o prescinda de la fila de todos los servicios.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/coverage_table.py"/>
        <source>Group '{group}': in {count} places the people are unknown; they are counted nowhere.</source>
        <translation>Grupo '{group}': en {count} lugares se desconocen las personas; no se cuentan en ninguna parte.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/decay.py"/>
        <source>{parameter} '{text}' are no steps: minutes must rise, and weights must fall from 1 towards 0.</source>
        <translation>{parameter} '{text}' no son escalones: los minutos deben aumentar y los pesos deben bajar de 1 hacia 0.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/decay.py"/>
        <source>Write for example 10:1,20:0.68,30:0.22: each weight holds up to and including its minutes.</source>
        <translation>Escriba, por ejemplo, 10:1,20:0.68,30:0.22: cada peso vale hasta sus minutos, incluidos estos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/decay.py"/>
        <source>The decay '{decay}' needs {parameter}, a number above 0, but it is {value}.</source>
        <translation>El decaimiento '{decay}' necesita {parameter}, un número mayor que 0, pero es {value}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/decay.py"/>
        <source>Set {parameter}, or choose another decay.</source>
        <translation>Indique {parameter} o elija otro decaimiento.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/decay.py"/>
        <source>{percent} % of the costs are below 1 and count as 1. Are they minutes?</source>
        <translation>El {percent} % de los costes es inferior a 1 y cuenta como 1. ¿Son minutos?</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/friction.py"/>
        <source>Class {code} appears twice in the speed table.</source>
        <translation>La clase {code} aparece dos veces en la tabla de velocidades.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/friction.py"/>
        <source>Keep one.</source>
        <translation>Deje una sola.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/friction.py"/>
        <source>The speed of class {code} is {speed} km/h.</source>
        <translation>La velocidad de la clase {code} es {speed} km/h.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/friction.py"/>
        <source>Give a speed in km/h; 0 makes the class a barrier.</source>
        <translation>Indique una velocidad en km/h; 0 convierte la clase en una barrera.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/friction.py"/>
        <source>Friction {value} in row {row}, column {column} of '{layer}' is not positive.</source>
        <translation>La fricción {value} de la fila {row}, columna {column}, de '{layer}' no es positiva.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/friction.py"/>
        <source>Correct the raster; cells that nobody crosses are no data.</source>
        <translation>Corrija el ráster; las celdas que nadie cruza van sin dato.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/friction.py"/>
        <source>The fastest cell of '{layer}' has {speed} km/h: is it really km/h, or seconds per metre?</source>
        <translation>La celda más rápida de '{layer}' tiene {speed} km/h: ¿son realmente km/h, o segundos por metro?</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/friction.py"/>
        <source>No cell of '{layer}' is faster than {speed} km/h: are these metres per second? They must be km/h, or seconds per metre.</source>
        <translation>Ninguna celda de '{layer}' supera los {speed} km/h: ¿son metros por segundo? Deben ser km/h, o segundos por metro.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/friction.py"/>
        <source>Classes without a speed are barriers: {classes} ({cells} cells).</source>
        <translation>Las clases sin velocidad son barreras: {classes} ({cells} celdas).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/friction.py"/>
        <source>Speed {value} km/h in row {row}, column {column} of '{layer}' is negative.</source>
        <translation>La velocidad de {value} km/h de la fila {row}, columna {column}, de '{layer}' es negativa.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/graph.py"/>
        <source>Layer '{layer}' has no line that can be travelled.</source>
        <translation>La capa '{layer}' no tiene ninguna línea por la que se pueda circular.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/graph.py"/>
        <source>Check the field of speeds or of road classes, and that the lines have geometries.</source>
        <translation>Compruebe el campo de velocidades o de clases de carretera, y que las líneas tengan geometría.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/graph.py"/>
        <source>Layer '{layer}': the speed of row {row} is {speed} km/h.</source>
        <translation>Capa '{layer}': la velocidad de la fila {row} es de {speed} km/h.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/graph.py"/>
        <source>Give a positive speed, or none where it is not known: by time such a line is closed.</source>
        <translation>Indique una velocidad positiva, o ninguna si no se conoce: por tiempo, una línea así queda cerrada.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/groups.py"/>
        <source>{parameter}: group '{group}' must be a sum of different fields, but is '{sum}'.</source>
        <translation>{parameter}: el grupo '{group}' debe ser una suma de campos distintos, pero es '{sum}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/groups.py"/>
        <source>Write for example women_65=w65_69+w70_74.</source>
        <translation>Escriba, por ejemplo, women_65=w65_69+w70_74.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/groups.py"/>
        <source>{parameter}: group '{group}' adds fields that layer '{layer}' does not have ({lacking}).</source>
        <translation>{parameter}: el grupo '{group}' suma campos que la capa '{layer}' no tiene ({lacking}).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/groups.py"/>
        <source>The fields of the layer are: {fields}.</source>
        <translation>Los campos de la capa son: {fields}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/lines.py"/>
        <source>Layer '{layer}': the line of row {row} has a vertex without coordinates.</source>
        <translation>Capa '{layer}': la línea de la fila {row} tiene un vértice sin coordenadas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/lines.py"/>
        <location filename="../../urban_rural_linkages/core/polygons.py"/>
        <source>Repair the layer first (Processing: Fix geometries).</source>
        <translation>Repare antes la capa (Procesos: Corregir geometrías).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/lines.py"/>
        <source>Layer '{layer}': row {row} is no line, or is curved.</source>
        <translation>Capa '{layer}': la fila {row} no es una línea, o es curva.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/lines.py"/>
        <source>Use a layer of lines; straighten curves first (Processing: Segmentize).</source>
        <translation>Use una capa de líneas; convierta antes las curvas en segmentos rectos (Procesos: Segmentize).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/lines.py"/>
        <source>Layer '{layer}': the geometry of row {row} is broken off.</source>
        <translation>Capa '{layer}': la geometría de la fila {row} está incompleta.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/nearest.py"/>
        <source>The number of nearest services is {k}.</source>
        <translation>El número de servicios más cercanos es {k}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/nearest.py"/>
        <source>Give 1 or more.</source>
        <translation>Indique 1 o más.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/nearest.py"/>
        <source>The limit is {minutes} minutes.</source>
        <translation>El límite es de {minutes} minutos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/nearest.py"/>
        <source>Give 0 for no limit, or a positive number.</source>
        <translation>Indique 0 para no poner límite, o un número positivo.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/network.py"/>
        <source>The access speed is {speed} km/h.</source>
        <translation>La velocidad de acceso es de {speed} km/h.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/network.py"/>
        <location filename="../../urban_rural_linkages/core/access/speeds.py"/>
        <location filename="../../urban_rural_linkages/core/access/straight.py"/>
        <source>Give more than 0.</source>
        <translation>Indique un valor mayor que 0.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/network.py"/>
        <source>The farthest way to the network is {metres} metres.</source>
        <translation>La distancia máxima hasta la red es de {metres} metros.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/network.py"/>
        <location filename="../../urban_rural_linkages/core/access/slope_laws.py"/>
        <location filename="../../urban_rural_linkages/core/access/straight.py"/>
        <source>Give 0 or more.</source>
        <translation>Indique 0 o más.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/od_table.py"/>
        <source>Layer '{layer}' names some pairs more than once; rows left out for a smaller cost: {count}.</source>
        <translation>La capa '{layer}' repite algunos pares; filas descartadas por haber otra de menor coste: {count}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/od_table.py"/>
        <source>Layer '{layer}' names ids that are not in layer '{other}': {count} ({ids}).</source>
        <translation>La capa '{layer}' nombra códigos que no están en la capa '{other}': {count} ({ids}).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/od_table.py"/>
        <source>Choose the field of ids that the table uses, or leave these rows out of it.</source>
        <translation>Elija el campo de códigos que usa la tabla o excluya de ella esas filas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/od_table.py"/>
        <location filename="../../urban_rural_linkages/core/functional/flows.py"/>
        <source>Layer '{layer}': ids had lost their leading zeros and were restored ({ids}).</source>
        <translation>Capa '{layer}': había códigos que habían perdido los ceros iniciales y se han restituido ({ids}).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/od_table.py"/>
        <source>Layer '{layer}', from '{origin}' to '{destination}': {value} is no cost (such rows: {count}).</source>
        <translation>Capa '{layer}', de '{origin}' a '{destination}': {value} no es un coste (filas así: {count}).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/od_table.py"/>
        <source>Costs are minutes, 0 or more; leave out the pairs that cannot be travelled.</source>
        <translation>Los costes son minutos, 0 o más; excluya los pares entre los que no se puede viajar.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/od_table.py"/>
        <source>The table of {origins} origins and {destinations} destinations would have about {pairs} pairs, which take about {memory} GB of memory.</source>
        <translation>La tabla de {origins} orígenes y {destinations} destinos tendría unos {pairs} pares, que ocupan unos {memory} GB de memoria.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/od_table.py"/>
        <source>Give a smaller limit of minutes or of the nearest destinations (MAX_DESTINATIONS), or divide the origins into several runs.</source>
        <translation>Indique un límite menor de minutos o de destinos más cercanos (MAX_DESTINATIONS), o divida los orígenes en varias ejecuciones.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/osm_tags.py"/>
        <source>{count} lines have a direction such as '{value}' that says nothing; they are open both ways.</source>
        <translation>{count} líneas tienen un sentido como '{value}', que no indica nada; quedan abiertas en ambos sentidos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/raster_time.py"/>
        <source>None of the {count} services can be used: {outside} lie outside raster '{layer}' and {barrier} on its barriers.</source>
        <translation>No se puede usar ninguno de los {count} servicios: {outside} están fuera del ráster '{layer}' y {barrier} sobre sus barreras.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/raster_time.py"/>
        <source>Check the coordinate reference system of the services, or allow more cells for snapping.</source>
        <translation>Compruebe el sistema de referencia de coordenadas de los servicios o permita más celdas para el ajuste.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/raster_time.py"/>
        <source>Services moved to the next passable cell: {count}.</source>
        <translation>Servicios desplazados a la celda transitable más próxima: {count}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/raster_time.py"/>
        <source>Services on barriers, not used: {count}.</source>
        <translation>Servicios sobre barreras, no utilizados: {count}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/raster_time.py"/>
        <source>Services outside the raster, not used: {count}.</source>
        <translation>Servicios fuera del ráster, no utilizados: {count}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/service_catchments.py"/>
        <source>Raster '{raster}' names service {number}, but layer '{layer}' has {count}.</source>
        <translation>El ráster '{raster}' nombra el servicio {number}, pero la capa '{layer}' tiene {count}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/service_catchments.py"/>
        <source>Give the services that the time raster was made with, in their order.</source>
        <translation>Indique los servicios con los que se hizo el ráster de tiempos, en su mismo orden.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/service_catchments.py"/>
        <source>The method '{method}' needs the times to every service, and a time raster has those to the nearest.</source>
        <translation>El método '{method}' necesita los tiempos a todos los servicios, y un ráster de tiempos solo contiene los del más cercano.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/service_catchments.py"/>
        <source>Give FRICTION or SPEEDS with SERVICES, or a table of times (OD).</source>
        <translation>Indique FRICTION o SPEEDS junto con SERVICES, o una tabla de tiempos (OD).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/service_catchments.py"/>
        <source>No field of capacities was given: all services attract alike.</source>
        <translation>No se indicó ningún campo de capacidades: todos los servicios atraen por igual.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/service_catchments.py"/>
        <source>Nothing says how many people each service can take.</source>
        <translation>Nada indica a cuántas personas puede atender cada servicio.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/service_catchments.py"/>
        <source>Choose the field of capacities (CAPACITY).</source>
        <translation>Elija el campo de capacidades (CAPACITY).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/service_catchments.py"/>
        <source>Nothing says how many people live in each place.</source>
        <translation>Nada indica cuántas personas viven en cada lugar.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/service_catchments.py"/>
        <source>Give a population grid (POPULATION), or the field of people (DEMAND_POP).</source>
        <translation>Indique una malla de población (POPULATION) o el campo de personas (DEMAND_POP).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/service_times.py"/>
        <source>Layer '{layer}': demand point '{point}' has {rows} rows for the service '{service}' and must have one (such cases: {count}).</source>
        <translation>Capa '{layer}': el punto de demanda '{point}' tiene {rows} filas para el servicio '{service}' y debe tener una (casos así: {count}).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/service_times.py"/>
        <source>Take the table as the travel times wrote it, or choose the field that names the service.</source>
        <translation>Tome la tabla tal como la escribió el cálculo de los tiempos de viaje, o elija el campo que nombra el servicio.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/slope_laws.py"/>
        <source>LAMBDA is {weight}.</source>
        <translation>LAMBDA es {weight}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/slope_laws.py"/>
        <source>There is no slope model '{name}'.</source>
        <translation>No existe el modelo de pendiente '{name}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/slope_laws.py"/>
        <source>Choose one of {names}.</source>
        <translation>Elija uno de estos: {names}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/speed.py"/>
        <source>With the walking coefficients {coefficients}, some slope takes no time at all, or less.</source>
        <translation>Con los coeficientes de marcha a pie {coefficients}, en alguna pendiente el tiempo sería nulo o negativo.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/speed.py"/>
        <source>Give a &gt; 0, b &gt;= 0, c below a / 0.2125 and d &lt;= 0; the defaults are 0.72, 6, 1.9998, -1.9998.</source>
        <translation>Indique a &gt; 0, b &gt;= 0, c menor que a / 0.2125 y d &lt;= 0; los valores por defecto son 0.72, 6, 1.9998, -1.9998.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/speeds.py"/>
        <source>The table of speeds '{id}' lacks speeds, or holds one that is not positive.</source>
        <translation>A la tabla de velocidades '{id}' le faltan velocidades, o contiene alguna que no es positiva.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/speeds.py"/>
        <source>Give each class of road its speed in km/h, and leave closed classes out.</source>
        <translation>Indique para cada clase de carretera su velocidad en km/h y excluya las clases cerradas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/speeds.py"/>
        <source>The walking speed is {speed} km/h.</source>
        <translation>La velocidad a pie es de {speed} km/h.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/speeds.py"/>
        <source>Layer '{layer}': {count} lines are slower than {limit} km/h, the slowest {speed} km/h. Are they in km/h?</source>
        <translation>Capa '{layer}': {count} líneas van a menos de {limit} km/h; la más lenta, a {speed} km/h. ¿Están en km/h?</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/speeds.py"/>
        <source>Layer '{layer}': {count} lines are faster than {limit} km/h, the fastest {speed} km/h. Are they in km/h?</source>
        <translation>Capa '{layer}': {count} líneas van a más de {limit} km/h; la más rápida, a {speed} km/h. ¿Están en km/h?</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/speeds.py"/>
        <source>Layer '{layer}': no line is faster than {speed} km/h. Are the speeds metres a second?</source>
        <translation>Capa '{layer}': ninguna línea supera los {speed} km/h. ¿Son las velocidades metros por segundo?</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/straight.py"/>
        <source>Layer '{layer}': the coordinates of row {row} are no longitude and latitude in degrees.</source>
        <translation>Capa '{layer}': las coordenadas de la fila {row} no son longitud y latitud en grados.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/straight.py"/>
        <source>Check the layer's coordinate reference system, or reproject it to EPSG:4326.</source>
        <translation>Compruebe el sistema de referencia de coordenadas de la capa o reproyéctela a EPSG:4326.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/straight.py"/>
        <source>The minutes at the start are {minutes}.</source>
        <translation>Los minutos iniciales son {minutes}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/straight.py"/>
        <source>The detour factor is {detour}.</source>
        <translation>El factor de rodeo es {detour}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/straight.py"/>
        <source>Give 1 or more: no way is shorter than a line.</source>
        <translation>Indique 1 o más: ningún camino es más corto que la línea recta.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/straight.py"/>
        <source>The cruising speed is {speed} km/h.</source>
        <translation>La velocidad es de {speed} km/h.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/travel_surface.py"/>
        <source>A cell has no {count} neighbours.</source>
        <translation>Una celda no tiene {count} vecinas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/travel_surface.py"/>
        <source>Choose 8 or 16.</source>
        <translation>Elija 8 o 16.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/travel_surface.py"/>
        <source>There is no direction '{name}'.</source>
        <translation>No existe el sentido '{name}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/travel_surface.py"/>
        <source>Choose to or from.</source>
        <translation>Elija to o from.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/travel_surface.py"/>
        <source>A limit of {minutes} minutes and {cells} cells is none.</source>
        <translation>Un límite de {minutes} minutos y {cells} celdas no es válido.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/travel_surface.py"/>
        <source>Give 0 or more for both.</source>
        <translation>Indique 0 o más en ambos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/travel_surface.py"/>
        <source>The slope model '{name}' needs an elevation raster.</source>
        <translation>El modelo de pendiente '{name}' necesita un ráster de elevaciones.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/travel_surface.py"/>
        <source>Give the DEM, or none.</source>
        <translation>Indique el DEM, o none.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/travel_surface.py"/>
        <source>The slope model 'by_mode' needs a raster of modes.</source>
        <translation>El modelo de pendiente 'by_mode' necesita un ráster de modos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/travel_surface.py"/>
        <source>Give MODES, or another model.</source>
        <translation>Indique MODES u otro modelo.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/travel_surface.py"/>
        <source>{count} passable cells have no elevation and are barriers.</source>
        <translation>{count} celdas transitables no tienen elevación y son barreras.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/travel_surface.py"/>
        <source>Mode {value} in row {row}, column {column} of '{layer}' is none.</source>
        <translation>El modo {value} de la fila {row}, columna {column}, de '{layer}' no existe.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/travel_surface.py"/>
        <source>Use 1 for walking, 2 for bicycles, 3 for cars.</source>
        <translation>Use 1 para ir a pie, 2 para bicicletas, 3 para coches.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/travel_surface.py"/>
        <source>Elevations of '{layer}' range from {low} to {high}: are they metres, and is nodata declared?</source>
        <translation>Las elevaciones de '{layer}' van de {low} a {high}: ¿son metros y está declarado el valor sin dato?</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/assessment_view.py"/>
        <source>The checklist '{checklist}' has no item '{item}'.</source>
        <translation>La lista de comprobación '{checklist}' no tiene la cuestión '{item}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/assessment_view.py"/>
        <source>Compare the assessment with the checklist.</source>
        <translation>Compare la evaluación con la lista de comprobación.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/assessment_view.py"/>
        <source>The answer '{code}' is not on the scale of '{item}'.</source>
        <translation>La respuesta '{code}' no está en la escala de '{item}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/assessment_view.py"/>
        <source>Choose one of: {known}.</source>
        <translation>Elija una de: {known}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/assessment_view.py"/>
        <source>The item '{item}' takes one answer, not {count}.</source>
        <translation>La cuestión '{item}' admite una respuesta, no {count}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/assessment_view.py"/>
        <location filename="../../urban_rural_linkages/core/overlay/indicator_rows.py"/>
        <location filename="../../urban_rural_linkages/io/attributes.py"/>
        <source>Choose one of them.</source>
        <translation>Elija uno de ellos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/checklists.py"/>
        <location filename="../../urban_rural_linkages/core/assessment/format/entries.py"/>
        <location filename="../../urban_rural_linkages/core/assessment/format/indicators.py"/>
        <location filename="../../urban_rural_linkages/core/assessment/format/items.py"/>
        <location filename="../../urban_rural_linkages/core/assessment/format/libraries.py"/>
        <source>Checklist '{checklist}', '{item}': '{key}' is '{value}'.</source>
        <translation>Lista de comprobación '{checklist}', '{item}': '{key}' es '{value}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/checklists.py"/>
        <location filename="../../urban_rural_linkages/core/assessment/format/libraries.py"/>
        <source>It has to be {known}.</source>
        <translation>Debe ser {known}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/checklists.py"/>
        <source>Checklist '{checklist}' includes '{name}', which includes it in turn.</source>
        <translation>La lista de comprobación '{checklist}' incluye '{name}', que a su vez la incluye.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/checklists.py"/>
        <source>Take one of the two out of 'includes'.</source>
        <translation>Quite una de las dos de 'includes'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/checklists.py"/>
        <source>Leave it out: no other checklist can be read here.</source>
        <translation>Déjelo sin indicar: aquí no puede leerse ninguna otra lista de comprobación.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/checklists.py"/>
        <source>Checklist '{checklist}' includes '{name}', which has no texts in the language '{language}'.</source>
        <translation>La lista de comprobación '{checklist}' incluye '{name}', que no tiene textos en el idioma '{language}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/checklists.py"/>
        <source>Add them there, or take the language out of 'languages'.</source>
        <translation>Añádalos allí o quite el idioma de 'languages'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/checklists.py"/>
        <source>Checklist '{checklist}': the domain '{item}' has no items.</source>
        <translation>Lista de comprobación '{checklist}': el ámbito '{item}' no tiene cuestiones.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/checklists.py"/>
        <source>Add one, or take it out.</source>
        <translation>Añada una o quítelo.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/checklists.py"/>
        <source>It has to be a list in which no answers come twice.</source>
        <translation>Debe ser una lista en la que ninguna respuesta se repita.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/checklists.py"/>
        <source>Checklist '{checklist}': '{key}' has the id '{item}' twice.</source>
        <translation>Lista de comprobación '{checklist}': '{key}' tiene dos veces el id '{item}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/checklists.py"/>
        <source>Give one of them another id.</source>
        <translation>Dé otro id a uno de ellos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/checklists.py"/>
        <source>Checklist '{checklist}', '{item}': 'relevant_if' names the item '{other}', which there is not.</source>
        <translation>Lista de comprobación '{checklist}', '{item}': 'relevant_if' nombra la cuestión '{other}', que no existe.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/checklists.py"/>
        <source>Name an item of this checklist.</source>
        <translation>Indique una cuestión de esta lista de comprobación.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/checklists.py"/>
        <source>Checklist '{checklist}', '{item}': 'relevant_if' names the answer '{code}', which '{other}' has not.</source>
        <translation>Lista de comprobación '{checklist}', '{item}': 'relevant_if' nombra la respuesta '{code}', que '{other}' no tiene.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/checklists.py"/>
        <location filename="../../urban_rural_linkages/core/assessment/plan.py"/>
        <location filename="../../urban_rural_linkages/core/assessment/scoring.py"/>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>Use one of: {known}.</source>
        <translation>Use uno de estos: {known}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/entries.py"/>
        <source>Checklist '{checklist}', '{item}': a JSON object is needed here.</source>
        <translation>Lista de comprobación '{checklist}', '{item}': aquí se necesita un objeto JSON.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/entries.py"/>
        <source>Start from one of the shipped checklists.</source>
        <translation>Parta de una de las listas de comprobación incluidas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/entries.py"/>
        <source>Checklist '{checklist}', '{item}': the key '{key}' is not known here.</source>
        <translation>Lista de comprobación '{checklist}', '{item}': aquí no se conoce la clave '{key}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/entries.py"/>
        <location filename="../../urban_rural_linkages/core/demography/criteria_entries.py"/>
        <source>Keys that may stand here: {known}.</source>
        <translation>Claves que pueden figurar aquí: {known}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/entries.py"/>
        <source>Checklist '{checklist}', '{item}': the key '{key}' is missing.</source>
        <translation>Lista de comprobación '{checklist}', '{item}': falta la clave '{key}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/entries.py"/>
        <source>Add it.</source>
        <translation>Añádala.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/entries.py"/>
        <source>It has to be a text.</source>
        <translation>Debe ser un texto.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/entries.py"/>
        <source>It has to be lower-case letters, digits and _, a letter first.</source>
        <translation>Debe constar de letras minúsculas, dígitos y _, con una letra al principio.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/entries.py"/>
        <source>It has to be true or false.</source>
        <translation>Debe ser verdadero o falso.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/entries.py"/>
        <source>It has to be a number.</source>
        <translation>Debe ser un número.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/entries.py"/>
        <source>It has to be one of: {known}.</source>
        <translation>Debe ser uno de: {known}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/entries.py"/>
        <source>It has to be a list of texts.</source>
        <translation>Debe ser una lista de textos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/entries.py"/>
        <source>It has to be a list without repetitions.</source>
        <translation>Debe ser una lista sin repeticiones.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/entries.py"/>
        <source>It has to be a list out of: {known}.</source>
        <translation>Debe ser una lista tomada de: {known}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/entries.py"/>
        <source>It has to be an object with a text for each language: {known}.</source>
        <translation>Debe ser un objeto con un texto para cada idioma: {known}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/entries.py"/>
        <source>Checklist '{checklist}', '{item}': '{key}' has no text in the language '{language}'.</source>
        <translation>Lista de comprobación '{checklist}', '{item}': '{key}' no tiene texto en el idioma '{language}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/entries.py"/>
        <source>Add it, or take the language out of 'languages'.</source>
        <translation>Añádalo o quite el idioma de 'languages'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/entries.py"/>
        <source>It has to be a text in each language.</source>
        <translation>Debe ser un texto en cada idioma.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/entries.py"/>
        <source>It has to be a JSON object.</source>
        <translation>Debe ser un objeto JSON.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/entries.py"/>
        <source>It has to be a list with at least one entry.</source>
        <translation>Debe ser una lista con al menos un elemento.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/entries.py"/>
        <source>It has to be an object whose keys are letters, digits and _.</source>
        <translation>Debe ser un objeto cuyas claves sean letras, dígitos y _.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/indicators.py"/>
        <source>Checklist '{checklist}', '{item}': the indicator needs either 'algorithm' or 'entry'.</source>
        <translation>Lista de comprobación '{checklist}', '{item}': el indicador necesita 'algorithm' o 'entry'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/indicators.py"/>
        <source>Name the algorithm that calculates it, or write 'entry': 'by_hand'.</source>
        <translation>Indique el algoritmo que lo calcula o escriba 'entry': 'by_hand'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/indicators.py"/>
        <source>Checklist '{checklist}', '{item}': the norm '{norm}' is not known.</source>
        <translation>Lista de comprobación '{checklist}', '{item}': no se conoce la norma '{norm}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/indicators.py"/>
        <source>Use one of: {known}; or describe it under 'norms'.</source>
        <translation>Utilice una de: {known}; o descríbala en 'norms'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/indicators.py"/>
        <source>It has to be an object whose keys are out of: {known}.</source>
        <translation>Debe ser un objeto cuyas claves estén entre: {known}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/indicators.py"/>
        <source>It needs min, max or target.</source>
        <translation>Necesita min, max o target.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/indicators.py"/>
        <source>It has to be no more than 'max'.</source>
        <translation>No debe ser mayor que 'max'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/indicators.py"/>
        <source>It has to be an object of texts and numbers.</source>
        <translation>Debe ser un objeto de textos y números.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/indicators.py"/>
        <source>Checklist '{checklist}', '{item}': 'value' is not understood from '{rest}' on.</source>
        <translation>Lista de comprobación '{checklist}', '{item}': 'value' no se entiende a partir de '{rest}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/indicators.py"/>
        <source>It has to be a formula of all of the numbers: {known}.</source>
        <translation>Debe ser una fórmula con todos los números: {known}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/indicators.py"/>
        <source>It has to be the id of an algorithm, without the provider.</source>
        <translation>Debe ser el id de un algoritmo, sin el proveedor.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/indicators.py"/>
        <source>It has to be an object whose keys are names of parameters.</source>
        <translation>Debe ser un objeto cuyas claves sean nombres de parámetros.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/indicators.py"/>
        <source>It has to be a list of names of parameters.</source>
        <translation>Debe ser una lista de nombres de parámetros.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/items.py"/>
        <source>Checklist '{checklist}', '{item}': the indicator '{indicator}' is not known.</source>
        <translation>Lista de comprobación '{checklist}', '{item}': no se conoce el indicador '{indicator}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/items.py"/>
        <source>Use one that ships with the plugin, or describe it under 'indicators'.</source>
        <translation>Utilice uno de los incluidos en el complemento o descríbalo en 'indicators'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/items.py"/>
        <source>It has to be a whole number from 1 to 4.</source>
        <translation>Debe ser un número entero de 1 a 4.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/items.py"/>
        <source>Checklist '{checklist}', '{item}': 'relevant_if' is not understood from "{rest}" on.</source>
        <translation>Lista de comprobación '{checklist}', '{item}': 'relevant_if' no se entiende a partir de "{rest}".</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/libraries.py"/>
        <source>Checklist '{checklist}': '{item}' of '{kind}' is there already.</source>
        <translation>Lista de comprobación '{checklist}': '{item}' de '{kind}' ya existe.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/libraries.py"/>
        <source>Give yours another id.</source>
        <translation>Dé otro id al suyo.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/libraries.py"/>
        <source>It has to be a list of different codes.</source>
        <translation>Debe ser una lista de códigos distintos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/libraries.py"/>
        <source>It has to be a list with values, or 'scored' false.</source>
        <translation>Debe ser una lista con valores, o 'scored' falso.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/libraries.py"/>
        <source>It has to be a number from 0 to 1, or null.</source>
        <translation>Debe ser un número de 0 a 1, o null.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/templates.py"/>
        <source>The file of template layers has the format '{format}', and not '{expected}'.</source>
        <translation>El archivo de capas de plantilla tiene el formato '{format}' y no '{expected}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/templates.py"/>
        <source>Use the file that ships with the plugin.</source>
        <translation>Use el archivo que se distribuye con el complemento.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/templates.py"/>
        <source>Template layer '{layer}': the field '{field}' would hold data of a person.</source>
        <translation>Capa de plantilla '{layer}': el campo '{field}' contendría datos de una persona.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/templates.py"/>
        <source>Collect numbers of people, and never who they are.</source>
        <translation>Recoja números de personas y nunca quiénes son.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/templates.py"/>
        <source>Template layer '{layer}', field '{field}': '{key}' lacks a language.</source>
        <translation>Capa de plantilla '{layer}', campo '{field}': a '{key}' le falta un idioma.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/templates.py"/>
        <source>Write it in English and in Spanish.</source>
        <translation>Escríbalo en inglés y en español.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/templates.py"/>
        <source>Template layer '{layer}', field '{field}': '{value}' is no {key}.</source>
        <translation>Capa de plantilla '{layer}', campo '{field}': '{value}' no es un valor de {key}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/templates.py"/>
        <source>Choose one of {known}.</source>
        <translation>Elija uno de {known}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/templates.py"/>
        <source>Template layer '{layer}', field '{field}': nothing is known of '{keys}'.</source>
        <translation>Capa de plantilla '{layer}', campo '{field}': no se sabe nada de '{keys}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/templates.py"/>
        <source>Use {known}.</source>
        <translation>Use {known}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/templates.py"/>
        <source>Template layer '{layer}', field '{field}': given more than once: {names}.</source>
        <translation>Capa de plantilla '{layer}', campo '{field}': se indica más de una vez: {names}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/format/templates.py"/>
        <source>Keep one of each.</source>
        <translation>Conserve uno de cada.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/formula.py"/>
        <source>The formula '{formula}' is not understood from '{rest}' on.</source>
        <translation>La fórmula '{formula}' no se entiende a partir de '{rest}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/formula.py"/>
        <source>Use names, numbers, + - * /, parentheses and ceil().</source>
        <translation>Utilice nombres, números, + - * /, paréntesis y ceil().</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/merge.py"/>
        <source>'{mine}' and '{theirs}' are not copies of one assessment.</source>
        <translation>'{mine}' y '{theirs}' no son copias de una misma evaluación.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/merge.py"/>
        <source>Open two copies of the same one.</source>
        <translation>Abra dos copias de la misma.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/merge.py"/>
        <source>The copies of '{title}' answer two versions of the checklist, {mine} and {theirs}.</source>
        <translation>Las copias de '{title}' responden a dos versiones de la lista de comprobación, {mine} y {theirs}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/merge.py"/>
        <source>Move the older copy to the newer version first.</source>
        <translation>Pase antes la copia más antigua a la versión más reciente.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/migration.py"/>
        <source>The assessment '{title}' answers the checklist '{mine}', not '{other}'.</source>
        <translation>La evaluación '{title}' responde a la lista de comprobación '{mine}', no a '{other}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/migration.py"/>
        <source>Choose a version of the same checklist.</source>
        <translation>Elija una versión de la misma lista de comprobación.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/open_assessment.py"/>
        <source>The assessment '{title}' cannot be changed.</source>
        <translation>La evaluación '{title}' no puede modificarse.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/open_assessment.py"/>
        <source>Set it back to draft, or copy it.</source>
        <translation>Devuélvala a borrador o cópiela.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/plain_records.py"/>
        <location filename="../../urban_rural_linkages/io/store/sql.py"/>
        <source>A record of the kind '{record}' cannot be read: {reason}.</source>
        <translation>No puede leerse un registro del tipo '{record}': {reason}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/plain_records.py"/>
        <location filename="../../urban_rural_linkages/io/store/sql.py"/>
        <source>Mend it, or take it from a copy that was saved before.</source>
        <translation>Corríjalo o tómelo de una copia guardada antes.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/plain_records.py"/>
        <source>A record of the kind '{record}' has a field '{field}' that is missing or not what it should be.</source>
        <translation>A un registro del tipo '{record}' le falta el campo '{field}' o su contenido no es el debido.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/plan.py"/>
        <source>The instrument '{instrument}' is not known.</source>
        <translation>El instrumento '{instrument}' no se conoce.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/plan.py"/>
        <source>The plan covers no class of settlement.</source>
        <translation>El plan no abarca ninguna clase de núcleo.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/plan.py"/>
        <source>Give base, relevance, or both of them.</source>
        <translation>Indique base, relevance o ambas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/publication.py"/>
        <source>A block must be larger than 0 m, but is {block} m.</source>
        <translation>Una manzana debe medir más de 0 m, pero mide {block} m.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/publication.py"/>
        <source>Give for example 100 m.</source>
        <translation>Indique por ejemplo 100 m.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/publication.py"/>
        <source>Row {row} has {count} reports.</source>
        <translation>La fila {row} tiene {count} avisos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/publication.py"/>
        <source>A number of reports is whole, and not negative.</source>
        <translation>El número de avisos es entero y no negativo.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/relevance.py"/>
        <source>The condition "{condition}" is not understood from "{rest}" on.</source>
        <translation>La condición "{condition}" no se entiende a partir de "{rest}".</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/relevance.py"/>
        <source>Write ${{item}} = 'code' or selected(${{item}}, 'code'), joined by and, or, not( ).</source>
        <translation>Escriba ${{item}} = 'code' o selected(${{item}}, 'code'), unidos por and, or, not( ).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/relevance.py"/>
        <source>Items are only asked depending on one another, in a circle: {items}.</source>
        <translation>Hay cuestiones que solo se plantean unas en función de otras, en círculo: {items}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/relevance.py"/>
        <source>Take 'relevant_if' away from one of them.</source>
        <translation>Quite 'relevant_if' de una de ellas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/answer_table.py"/>
        <location filename="../../urban_rural_linkages/core/assessment/report/summary.py"/>
        <location filename="../../urban_rural_linkages/gui/dock/filter_bar.py"/>
        <source>Domain</source>
        <translation>Ámbito</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/answer_table.py"/>
        <location filename="../../urban_rural_linkages/core/assessment/report/answers.py"/>
        <location filename="../../urban_rural_linkages/core/assessment/report/findings.py"/>
        <location filename="../../urban_rural_linkages/gui/dock/item_model.py"/>
        <location filename="../../urban_rural_linkages/gui/dock/options.py"/>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/answer_table.py"/>
        <location filename="../../urban_rural_linkages/core/assessment/report/answers.py"/>
        <location filename="../../urban_rural_linkages/core/assessment/report/findings.py"/>
        <location filename="../../urban_rural_linkages/gui/dock/editor.py"/>
        <location filename="../../urban_rural_linkages/gui/dock/note.py"/>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/answer_table.py"/>
        <location filename="../../urban_rural_linkages/gui/dock/item_model.py"/>
        <source>Blocking</source>
        <translation>Bloqueante</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/answer_table.py"/>
        <source>Chosen against the proposal</source>
        <translation>Elegida en contra de la propuesta</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/answer_table.py"/>
        <location filename="../../urban_rural_linkages/core/assessment/report/findings.py"/>
        <source>To be reviewed</source>
        <translation>Por revisar</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/answer_table.py"/>
        <location filename="../../urban_rural_linkages/core/assessment/report/answers.py"/>
        <location filename="../../urban_rural_linkages/core/assessment/report/report.py"/>
        <location filename="../../urban_rural_linkages/gui/dock/evidence_panel.py"/>
        <source>Evidence</source>
        <translation>Evidencia</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/answer_table.py"/>
        <location filename="../../urban_rural_linkages/core/assessment/report/answers.py"/>
        <location filename="../../urban_rural_linkages/core/assessment/report/findings.py"/>
        <location filename="../../urban_rural_linkages/gui/dock/measures_panel.py"/>
        <source>Measures</source>
        <translation>Medidas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/answer_table.py"/>
        <location filename="../../urban_rural_linkages/core/assessment/report/report.py"/>
        <source>Last change</source>
        <translation>Último cambio</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/answer_table.py"/>
        <location filename="../../urban_rural_linkages/core/assessment/report/wording.py"/>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/answers.py"/>
        <source>{title} (title from memory, to be checked)</source>
        <translation>{title} (título de memoria, por comprobar)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/answers.py"/>
        <source>{code} (not on the scale)</source>
        <translation>{code} (no está en la escala)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/answers.py"/>
        <location filename="../../urban_rural_linkages/core/assessment/report/findings.py"/>
        <source>not answered</source>
        <translation>sin responder</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/answers.py"/>
        <location filename="../../urban_rural_linkages/core/assessment/report/findings.py"/>
        <location filename="../../urban_rural_linkages/gui/dock/figure_panel.py"/>
        <source>Figure</source>
        <translation>Cifra</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/answers.py"/>
        <source>Remarks</source>
        <translation>Observaciones</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/answers.py"/>
        <source>blocking: the plan has to contain it</source>
        <translation>bloqueante: el plan tiene que contenerlo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/answers.py"/>
        <source>duty of the administrations</source>
        <translation>deber de las administraciones</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/answers.py"/>
        <source>chosen against the calculated proposal</source>
        <translation>elegida en contra de la propuesta calculada</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/answers.py"/>
        <source>to be reviewed: question or threshold has changed</source>
        <translation>por revisar: la pregunta o el umbral ha cambiado</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/answers.py"/>
        <source>this answer has to be explained, and has no note</source>
        <translation>esta respuesta debe explicarse y no tiene nota</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/answers.py"/>
        <source>No evidence was added.</source>
        <translation>No se añadió ninguna evidencia.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/answers.py"/>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/answers.py"/>
        <source>SHA-256 of the file</source>
        <translation>SHA-256 del archivo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/answers.py"/>
        <source>Pieces of evidence that are not where they were: {count}.</source>
        <translation>Evidencias que ya no están donde estaban: {count}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/answers.py"/>
        <source>Evidence by question</source>
        <translation>Evidencia por pregunta</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/answers.py"/>
        <source>Black spots are shown by block, from three reports on. Not shown, to protect who named them: {count}.</source>
        <translation>Los puntos negros se muestran por manzanas, a partir de tres avisos. No se muestran, para proteger a quienes los señalaron: {count}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/answers.py"/>
        <source>features: {filter}</source>
        <translation>elementos: {filter}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/answers.py"/>
        <source>not available (source: {source})</source>
        <translation>no disponible (fuente: {source})</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/findings.py"/>
        <source>Alerts</source>
        <translation>Alertas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/findings.py"/>
        <source>Duties of the administrations that are not met</source>
        <translation>Deberes de las administraciones que no se cumplen</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/findings.py"/>
        <source>No duty of the administrations was answered as not met.</source>
        <translation>Ningún deber de las administraciones se respondió como incumplido.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/findings.py"/>
        <source>Not met, the heaviest first</source>
        <translation>No se cumplen, de mayor a menor peso</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/findings.py"/>
        <source>Questions answered with the lowest value of their scale</source>
        <translation>Preguntas respondidas con el valor más bajo de su escala</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/findings.py"/>
        <source>No question was answered with the lowest value of its scale.</source>
        <translation>Ninguna pregunta se respondió con el valor más bajo de su escala.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/findings.py"/>
        <source>Answers that differ from the calculated proposal</source>
        <translation>Respuestas que difieren de la propuesta calculada</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/findings.py"/>
        <source>Unanswered questions</source>
        <translation>Preguntas sin responder</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/findings.py"/>
        <source>open, its questions are not answered yet</source>
        <translation>abierto, sus preguntas aún no se han respondido</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/findings.py"/>
        <source>What follows from the answers</source>
        <translation>Qué se deduce de las respuestas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/findings.py"/>
        <location filename="../../urban_rural_linkages/core/assessment/report/summary.py"/>
        <source>At the stage of diagnosis no item blocks; at the proposal some will.</source>
        <translation>En la fase de diagnóstico ninguna cuestión bloquea; en la de propuesta algunas lo harán.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/findings.py"/>
        <source>What the plan has to contain and does not, or not yet</source>
        <translation>Lo que el plan tiene que contener y no contiene, o todavía no</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/findings.py"/>
        <source>None: the plan contains what the checklist wants of every plan of its kind.</source>
        <translation>Nada: el plan contiene lo que la lista exige a todo plan de su clase.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/findings.py"/>
        <source>the answer '{code}' is not on the scale</source>
        <translation>la respuesta '{code}' no está en la escala</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/findings.py"/>
        <source>question or threshold has changed since</source>
        <translation>la pregunta o el umbral ha cambiado desde entonces</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/findings.py"/>
        <source>Nothing: no question has changed since it was answered.</source>
        <translation>Nada: ninguna pregunta ha cambiado desde que se respondió.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/findings.py"/>
        <source>Answers to look at again</source>
        <translation>Respuestas que conviene volver a mirar</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/findings.py"/>
        <source>no reason is given</source>
        <translation>no se da ningún motivo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/findings.py"/>
        <source>None.</source>
        <translation>Ninguna.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/findings.py"/>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/findings.py"/>
        <source>Answers that the author chose against the calculated proposal</source>
        <translation>Respuestas que el autor eligió en contra de la propuesta calculada</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/findings.py"/>
        <source>No measure is written down.</source>
        <translation>No hay ninguna medida anotada.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/findings.py"/>
        <source>Responsible</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/findings.py"/>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/findings.py"/>
        <location filename="../../urban_rural_linkages/gui/dock/measures_panel.py"/>
        <source>What will be done</source>
        <translation>Qué se hará</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/findings.py"/>
        <source>blocking</source>
        <translation>bloqueante</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/findings.py"/>
        <source>None: every question is answered.</source>
        <translation>Ninguna: todas las preguntas están respondidas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/findings.py"/>
        <source>Questions without an answer</source>
        <translation>Preguntas sin respuesta</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/findings.py"/>
        <source>no longer in the checklist</source>
        <translation>ya no está en la lista</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/findings.py"/>
        <source>not asked of this plan, or under these answers</source>
        <translation>no se plantea a este plan, o no con estas respuestas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/findings.py"/>
        <source>Why it does not count</source>
        <translation>Por qué no cuenta</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/findings.py"/>
        <source>Answers that do not count</source>
        <translation>Respuestas que no cuentan</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/findings.py"/>
        <source>They are kept and shown, and enter no score.</source>
        <translation>Se conservan y se muestran, pero no entran en ninguna puntuación.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/findings.py"/>
        <source>Answers set aside</source>
        <translation>Respuestas apartadas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/method.py"/>
        <source>Each answer of a scored scale is worth between 0 and 1, and each question weighs 1 to 4. The score of a domain is the mean of its answers, weighted.</source>
        <translation>Cada respuesta de una escala con puntuación vale entre 0 y 1, y cada pregunta pesa de 1 a 4. La puntuación de un ámbito es la media ponderada de sus respuestas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/method.py"/>
        <source>Coverage is the share of the weight that is answered. A domain with less than {share} shows no score.</source>
        <translation>La cobertura es la parte del peso que está respondida. Un ámbito con menos de {share} no muestra puntuación.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/method.py"/>
        <source>'Not applicable' counts as answered and does not enter the score.</source>
        <translation>'No procede' cuenta como respondida y no entra en la puntuación.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/method.py"/>
        <source>The overall score is the mean of the scores that are shown, each weighted by the total weight of its questions.</source>
        <translation>La puntuación global es la media de las puntuaciones que se muestran, cada una ponderada por el peso total de sus preguntas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/method.py"/>
        <source>Scales that describe (impact, purposes, governance) enter no score.</source>
        <translation>Las escalas descriptivas (impacto, fines, gobernanza) no entran en ninguna puntuación.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/method.py"/>
        <source>Blocking items and alerts are listed whatever the score: a good mean must not hide a document that the plan has to contain.</source>
        <translation>Las cuestiones bloqueantes y las alertas se enumeran sea cual sea la puntuación: una buena media no debe ocultar que falta un documento que el plan tiene que contener.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/method.py"/>
        <source>A threshold that binds is reached or it is not. Only where nothing binds (a norm of another region, an international framework, a default of the checklist) a value within a tenth counts as partly met.</source>
        <translation>Un umbral vinculante se alcanza o no se alcanza. Solo donde nada vincula (una norma de otra región, un marco internacional, un valor por defecto de la lista) un valor que se queda a menos de una décima parte del umbral cuenta como cumplido en parte.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/method.py"/>
        <source>The weights and the tolerance are conventions of the checklist, not of any norm.</source>
        <translation>Los pesos y la tolerancia son convenciones de la lista, no de ninguna norma.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/method.py"/>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/method.py"/>
        <source>Fingerprint (SHA-256)</source>
        <translation>Huella (SHA-256)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/method.py"/>
        <source>Version of the assessment</source>
        <translation>Versión de la evaluación</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/method.py"/>
        <source>Fingerprint of the assessment</source>
        <translation>Huella de la evaluación</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/method.py"/>
        <source>Created</source>
        <translation>Creación</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/method.py"/>
        <source>What was asked</source>
        <translation>Qué se preguntó</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/method.py"/>
        <source>Which</source>
        <translation>Cuál</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/method.py"/>
        <source>This report says what is documented and which thresholds are reached, in the words of those who answered. It is an aid to draft and review a plan, and no legal opinion. The questions and the summaries of norms are in words of their own: the published text of each norm counts.</source>
        <translation>Este informe dice qué está documentado y qué umbrales se alcanzan, en palabras de quienes respondieron. Es una ayuda para redactar y revisar un plan, no un dictamen jurídico. Las preguntas y los resúmenes de las normas están redactados con palabras propias: lo que cuenta es el texto publicado de cada norma.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/method.py"/>
        <source>The checklist itself is a draft: its references marked as from memory wait to be checked.</source>
        <translation>La propia lista de comprobación es un borrador: sus referencias marcadas como citadas de memoria están por comprobar.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/method.py"/>
        <source>Norm</source>
        <translation>Norma</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/method.py"/>
        <source>Where it is published</source>
        <translation>Dónde se publica</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/method.py"/>
        <source>Text checked</source>
        <translation>Texto comprobado</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/method.py"/>
        <source>Read</source>
        <translation>Leída</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/method.py"/>
        <source>Norms and frameworks cited</source>
        <translation>Normas y marcos citados</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/method.py"/>
        <source>no version is recorded</source>
        <translation>no consta ninguna versión</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/method.py"/>
        <source>{checked}; newer, not checked: {later}</source>
        <translation>{checked}; más recientes, sin comprobar: {later}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/method.py"/>
        <source>from memory, to be checked</source>
        <translation>de memoria, por comprobar</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/method.py"/>
        <source>read</source>
        <translation>leída</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/method.py"/>
        <source>in part: {part}</source>
        <translation>en parte: {part}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/report.py"/>
        <source>All answers</source>
        <translation>Todas las respuestas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/report.py"/>
        <source>How the score is made</source>
        <translation>Cómo se calcula la puntuación</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/report.py"/>
        <source>Versions and limits</source>
        <translation>Versiones y límites</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/report.py"/>
        <location filename="../../urban_rural_linkages/gui/dock/start_card.py"/>
        <source>Instrument</source>
        <translation>Instrumento</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/report.py"/>
        <location filename="../../urban_rural_linkages/gui/dock/start_card.py"/>
        <source>Stage</source>
        <translation>Fase</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/report.py"/>
        <source>Area of the plan</source>
        <translation>Ámbito del plan</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/report.py"/>
        <source>Authors</source>
        <translation>Autores</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/report.py"/>
        <source>Report of</source>
        <translation>Fecha del informe</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/report.py"/>
        <source>This assessment is not final: answers may still change.</source>
        <translation>Esta evaluación no es definitiva: las respuestas aún pueden cambiar.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/report.py"/>
        <source>The checklist has changed since this assessment was made (version {old} then, {new} now; fingerprint {old_sha} then, {new_sha} now). Questions, weights and thresholds are those of the version at hand: compare before you rely on them.</source>
        <translation>La lista de comprobación ha cambiado desde que se hizo esta evaluación (versión {old} entonces, {new} ahora; huella {old_sha} entonces, {new_sha} ahora). Las preguntas, los pesos y los umbrales son los de la versión disponible: compárelos antes de confiar en ellos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/report.py"/>
        <source>{norm} has changed since this checklist was checked against it ({checked}): {versions}.</source>
        <translation>{norm} ha cambiado desde que esta lista se cotejó con ella ({checked}): {versions}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/summary.py"/>
        <source>Score of each domain, of 100 %. A domain of which less than half of the weight is answered shows none.</source>
        <translation>Puntuación de cada ámbito, sobre 100 %. Un ámbito con menos de la mitad del peso respondida no muestra ninguna.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/summary.py"/>
        <location filename="../../urban_rural_linkages/gui/dock/item_model.py"/>
        <source>{answered} of {asked}</source>
        <translation>{answered} de {asked}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/summary.py"/>
        <source>overall score, with {coverage} of the weight answered</source>
        <translation>puntuación global, con {coverage} del peso respondido</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/summary.py"/>
        <source>overall score not shown: {reason}</source>
        <translation>la puntuación global no se muestra: {reason}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/summary.py"/>
        <source>questions answered</source>
        <translation>preguntas respondidas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/summary.py"/>
        <source>blocking items open</source>
        <translation>cuestiones bloqueantes abiertas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/summary.py"/>
        <source>alerts: duties of the administrations not met</source>
        <translation>alertas: deberes de las administraciones que no se cumplen</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/summary.py"/>
        <source>Score and coverage by domain</source>
        <translation>Puntuación y cobertura por ámbito</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/summary.py"/>
        <source>{answered} of the {asked} questions that this plan is asked are answered.</source>
        <translation>Están respondidas {answered} de las {asked} preguntas que se plantean a este plan.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/summary.py"/>
        <source>Blocking items still open: {count}; the plan has to contain what they ask for, whatever its score.</source>
        <translation>Cuestiones bloqueantes aún abiertas: {count}; el plan tiene que contener lo que piden, sea cual sea su puntuación.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/summary.py"/>
        <source>No blocking item is open.</source>
        <translation>No queda ninguna cuestión bloqueante abierta.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/summary.py"/>
        <source>Scores are those from before the checklist changed: they stand until the answers that its changes concern have been reviewed.</source>
        <translation>Las puntuaciones son las anteriores al cambio de la lista: se mantienen hasta que se revisen las respuestas afectadas por los cambios.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/summary.py"/>
        <source>The overall score rests on {shown} of {domains} domains alone: {coverage} of the weight is answered.</source>
        <translation>La puntuación global se apoya solo en {shown} de {domains} ámbitos: está respondido {coverage} del peso.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/summary.py"/>
        <source>answers wait for review</source>
        <translation>hay respuestas por revisar</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/summary.py"/>
        <source>no scored question</source>
        <translation>ninguna pregunta con puntuación</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/summary.py"/>
        <source>under half answered</source>
        <translation>menos de la mitad respondida</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/summary.py"/>
        <source>There is no overall score: none of the questions asked adds up to one.</source>
        <translation>No hay puntuación global: ninguna de las preguntas planteadas puntúa.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/summary.py"/>
        <source>There is no overall score yet: no domain has half of its weight answered (all together: {share}).</source>
        <translation>Aún no hay puntuación global: ningún ámbito tiene respondida la mitad de su peso (en conjunto: {share}).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/summary.py"/>
        <location filename="../../urban_rural_linkages/gui/dock/footer.py"/>
        <source>not scored</source>
        <translation>sin puntuación</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/summary.py"/>
        <source>nothing that counts</source>
        <translation>nada que cuente</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/summary.py"/>
        <source>Answered / asked</source>
        <translation>Respondidas / planteadas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/wording.py"/>
        <source>calculated with {algorithm}, {time}</source>
        <translation>calculada con {algorithm}, {time}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/wording.py"/>
        <source>calculated; the run is not kept</source>
        <translation>calculada; la ejecución no se conserva</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/wording.py"/>
        <source>entered by hand</source>
        <translation>introducida a mano</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/wording.py"/>
        <source>entered by hand: {numbers}</source>
        <translation>introducida a mano: {numbers}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/wording.py"/>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/wording.py"/>
        <source>no, but within a tenth of it</source>
        <translation>no, pero por menos de una décima parte</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/wording.py"/>
        <source>Threshold {source} ({limit}) reached: {answer}</source>
        <translation>Umbral {source} ({limit}) alcanzado: {answer}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/wording.py"/>
        <source>Target {source} ({target} {unit}) reached: {answer}</source>
        <translation>Objetivo {source} ({target} {unit}) alcanzado: {answer}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/wording.py"/>
        <source>of the checklist</source>
        <translation>de la lista</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/wording.py"/>
        <source>of {source} ({force})</source>
        <translation>de {source} ({force})</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/report/wording.py"/>
        <source>of {source}</source>
        <translation>de {source}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/scoring.py"/>
        <source>Checklist '{checklist}', '{item}': the answer '{code}' is not on the scale '{scale}'.</source>
        <translation>Lista de comprobación '{checklist}', '{item}': la respuesta '{code}' no está en la escala '{scale}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/scoring.py"/>
        <source>Checklist '{checklist}', '{item}' has {count} answers, and its scale allows one.</source>
        <translation>Lista de comprobación '{checklist}', '{item}' tiene {count} respuestas y su escala admite una.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/scoring.py"/>
        <source>Keep one of them.</source>
        <translation>Conserve una de ellas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/words.py"/>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/words.py"/>
        <source>In review</source>
        <translation>En revisión</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/words.py"/>
        <source>Final</source>
        <translation>Definitiva</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/words.py"/>
        <location filename="../../urban_rural_linkages/gui/checklists/map_side.py"/>
        <source>Map extent</source>
        <translation>Extensión del mapa</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/words.py"/>
        <source>Calculation</source>
        <translation>Cálculo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/words.py"/>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/words.py"/>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/words.py"/>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/words.py"/>
        <source>Link</source>
        <translation>Enlace</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/words.py"/>
        <source>duty</source>
        <translation>deber</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/words.py"/>
        <source>principle</source>
        <translation>principio</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/words.py"/>
        <source>guidance</source>
        <translation>orientación</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/words.py"/>
        <source>norm of another region, for comparison</source>
        <translation>norma de otra región, a efectos comparativos</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/words.py"/>
        <source>international framework</source>
        <translation>marco internacional</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/words.py"/>
        <source>fact</source>
        <translation>hecho</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/words.py"/>
        <source>at least {limit} {unit}</source>
        <translation>al menos {limit} {unit}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/assessment/words.py"/>
        <source>at most {limit} {unit}</source>
        <translation>como máximo {limit} {unit}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/checks/grids.py"/>
        <source>Cells with fewer than no people: {count}. This is no grid of population.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/checks/grids.py"/>
        <source>Choose the raster with people in each cell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/checks/grids.py"/>
        <source>The densest cell has {density} people in a square kilometre.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/checks/grids.py"/>
        <source>Check whether the raster counts people in each cell, and nothing else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/checks/grids.py"/>
        <source>The cells hold {people} people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/checks/grids.py"/>
        <source>The cells hold {people} people, the units {expected}: {percent} %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/checks/grids.py"/>
        <source>Check that grid and units are of the same year and region, and that cells hold people and no density.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/checks/grids.py"/>
        <source>{one} and {other} are the same raster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/checks/grids.py"/>
        <source>Choose the raster of {other}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/checks/grids.py"/>
        <source>No raster is given twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/checks/places.py"/>
        <source>Codes that name several units: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/checks/places.py"/>
        <source>Choose another field, or dissolve the parts of a unit into one feature.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/checks/places.py"/>
        <source>Each code names one unit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/checks/places.py"/>
        <source>Codes of {short} digits beside codes of {long}: {count} have probably lost a zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/checks/places.py"/>
        <source>Store the codes as text with their zeros; tables are joined by them all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/checks/places.py"/>
        <source>No code has lost its zeros.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/checks/places.py"/>
        <source>Names that were read in the wrong encoding: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/checks/places.py"/>
        <source>Set the encoding of the layer in its properties (Source).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/checks/places.py"/>
        <source>Names read as they should.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/checks/places.py"/>
        <source>The field of areas is {factor} times the area of the outlines: it is not in the unit chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/checks/places.py"/>
        <source>Choose {unit} as AREA_UNITS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/checks/places.py"/>
        <source>Units whose area differs from that of their outline by more than {percent} %: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/checks/places.py"/>
        <source>Check whether field and outline are of the same date; water and exclaves explain some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/checks/places.py"/>
        <source>The field of areas fits the outlines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/checks/places.py"/>
        <source>No service lies in the region or within {km} km of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/checks/places.py"/>
        <source>Check the layer and its coordinate reference system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/checks/places.py"/>
        <source>All {count} services lie outside the region.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/checks/places.py"/>
        <source>Check whether those of the region are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/checks/places.py"/>
        <source>{inside} services lie in the region, {outside} outside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/checks/places.py"/>
        <source>Services of one type that stand twice on one spot: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/checks/places.py"/>
        <source>Take the doubles out: they count twice in capacity and choice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/checks/places.py"/>
        <source>No service stands twice on one spot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/checks/places.py"/>
        <source>No unit lacks {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/checks/places.py"/>
        <source>Units without {what}: {count}, with {percent} % of the people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/checks/places.py"/>
        <source>Fill in the figures, the largest units first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/checks/populations.py"/>
        <source>Field '{field}' holds ids or row numbers, no people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/checks/populations.py"/>
        <source>Choose the field of the population as {parameter}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/checks/populations.py"/>
        <source>Field '{field}' holds no ids.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/checks/populations.py"/>
        <source>Field '{field}' is given for the year {year}, but its name says {named}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/checks/populations.py"/>
        <source>Correct the year, or choose the field of that year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/checks/populations.py"/>
        <source>The name of field '{field}' fits the year {year}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/checks/populations.py"/>
        <source>Both dates have the same figures (fields '{start}' and '{end}').</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/checks/populations.py"/>
        <source>Choose the field of the later date as POP_END.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/checks/populations.py"/>
        <source>The two dates differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/checks/populations.py"/>
        <source>Units whose population changes by more than {factor} times: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/checks/populations.py"/>
        <source>Check their codes and boundaries at both dates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/checks/populations.py"/>
        <source>No unit changes by more than {factor} times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/checks/populations.py"/>
        <source>Units with people at the end and none at the start: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/checks/populations.py"/>
        <source>They were created or split off: count them together with the unit that they come from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/checks/populations.py"/>
        <source>Every unit with people has people at the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/checks/populations.py"/>
        <source>Units with people at the start and none at the end: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/checks/populations.py"/>
        <source>They were merged: count them together with the unit that they went to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/checks/populations.py"/>
        <source>Every unit with people has people at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/checks/populations.py"/>
        <source>{rate} a year for 1,000 people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/checks/populations.py"/>
        <source>{parameter} make {rate} a year for 1,000 people over {years} years; {low} to {high} are possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/checks/populations.py"/>
        <source>Check the field and the period.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/checks/populations.py"/>
        <source>They look like the events of one year ({rate} for 1,000 people): add up those of all years of the period, as 'Prepare a table' does with SUM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/checks/populations.py"/>
        <source>Check whether the field counts the events of the period in persons, and whether the population is that of the same units.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/checks/populations.py"/>
        <source>Half of the units change by more than {percent} % a year between {years}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/checks/populations.py"/>
        <source>Check whether the figures of these years count the same people in the same units.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/checks/populations.py"/>
        <source>No year in which all units change together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/checks/populations.py"/>
        <source>Units whose parts do not add up to their population, to 1 %: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/checks/populations.py"/>
        <source>Check that the fields are of the same year and of all ages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/checks/populations.py"/>
        <source>The parts add up to the population.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/checks/populations.py"/>
        <source>Units in which {parameter} are more than all people: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/checks/populations.py"/>
        <source>Choose the field of the same year, in persons and not in per cent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/checks/populations.py"/>
        <source>{parameter} are fewer than all people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/clusters/hot_spots.py"/>
        <source>Only {count} units have a value.</source>
        <translation>Solo {count} unidades tienen un valor.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/clusters/hot_spots.py"/>
        <source>Clusters need at least three units, better thirty.</source>
        <translation>Las agrupaciones requieren al menos tres unidades, mejor treinta.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/clusters/hot_spots.py"/>
        <source>Only {count} units are compared: so few can hardly differ from chance.</source>
        <translation>Solo se comparan {count} unidades: con tan pocas es difícil distinguir algo del azar.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/clusters/hot_spots.py"/>
        <source>Units without neighbours, which have no statistic: {count} of {all} ({units}). Give a larger band, or use the nearest neighbours.</source>
        <translation>Unidades sin vecinos, que no tienen estadístico: {count} de {all} ({units}). Indique una banda mayor o use los vecinos más cercanos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/clusters/hot_spots.py"/>
        <source>Units whose neighbours are all the others, which have no statistic: {count} of {all}. Give a smaller band, or fewer neighbours.</source>
        <translation>Unidades cuyos vecinos son todas las demás, que no tienen estadístico: {count} de {all}. Indique una banda menor o menos vecinos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/clusters/hot_spots.py"/>
        <source>{count} units have the smallest p that {permutations} permutations can give, too large for so many tests: more permutations may tell.</source>
        <translation>{count} unidades tienen el menor p que pueden dar {permutations} permutaciones, demasiado grande para tantas pruebas: más permutaciones podrían aclararlo.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/clusters/permutation.py"/>
        <source>{permutations} permutations with seed {seed} cannot be drawn.</source>
        <translation>No se pueden sortear {permutations} permutaciones con la semilla {seed}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/clusters/permutation.py"/>
        <source>Give 1 permutation or more, and a seed of 0 or more.</source>
        <translation>Indique 1 permutación o más y una semilla de 0 o más.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/clusters/scores.py"/>
        <source>All {count} known values are the same, so no unit is higher or lower than others.</source>
        <translation>Los {count} valores conocidos son todos iguales, de modo que ninguna unidad está por encima o por debajo de las demás.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/clusters/scores.py"/>
        <source>Choose a field whose values differ.</source>
        <translation>Elija un campo cuyos valores difieran.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/clusters/scores.py"/>
        <source>The values reach from {smallest} to {largest}: their spread is no number that can be reckoned with.</source>
        <translation>Los valores van de {smallest} a {largest}: con su dispersión no se puede calcular.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/clusters/scores.py"/>
        <source>Check the smallest and the largest values of the field, or give them in another unit.</source>
        <translation>Revise el valor menor y el mayor del campo, o expréselos en otra unidad.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/clusters/spatial_weights.py"/>
        <source>The distance band is {radius}.</source>
        <translation>La banda de distancia es {radius}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/clusters/spatial_weights.py"/>
        <source>Within this distance the {units} units have {pairs} neighbours in all, which takes {memory} GB of memory.</source>
        <translation>A esta distancia las {units} unidades tienen {pairs} vecinos en total, lo que ocupa {memory} GB de memoria.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/clusters/spatial_weights.py"/>
        <source>Give a smaller distance band (BAND_KM), or use the nearest neighbours (WEIGHTS).</source>
        <translation>Dé una banda de distancia menor (BAND_KM) o use los vecinos más próximos (WEIGHTS).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/clusters/spatial_weights.py"/>
        <source>{k} nearest neighbours cannot be found among {count} units.</source>
        <translation>No se pueden encontrar {k} vecinos más cercanos entre {count} unidades.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/clusters/spatial_weights.py"/>
        <source>Give a number from 1 to one less than there are units with a value and a place.</source>
        <translation>Indique un número entre 1 y uno menos que el de unidades con valor y localización.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/coverage_fractions.py"/>
        <source>Cells of {side} cannot be divided into cells of {spacing}.</source>
        <translation>Las celdas de {side} no se pueden dividir en celdas de {spacing}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/coverage_fractions.py"/>
        <source>Choose a size that the cell size is a multiple of, such as 50 for cells of 1000.</source>
        <translation>Elija un tamaño del que sea múltiplo el tamaño de celda, como 50 para celdas de 1000.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/age.py"/>
        <source>Unit '{unit}' has {value} people in the field '{field}'.</source>
        <translation>La unidad '{unit}' tiene {value} personas en el campo '{field}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/age.py"/>
        <location filename="../../urban_rural_linkages/core/demography/change.py"/>
        <location filename="../../urban_rural_linkages/core/demography/quantities.py"/>
        <source>Mend the figure, or list the code that means missing among the no-data values.</source>
        <translation>Corrija la cifra o incluya entre los valores sin dato el código que significa que falta.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/age.py"/>
        <source>The old begin at {old} and the young end at {young}: nobody is of working age.</source>
        <translation>Los mayores empiezan a los {old} años y los jóvenes terminan a los {young}: nadie queda en edad de trabajar.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/age.py"/>
        <source>Choose an older age for the old.</source>
        <translation>Elija una edad más alta para los mayores.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/age.py"/>
        <source>The age {edge} lies inside the group {ages} of the field '{field}'.</source>
        <translation>La edad {edge} cae dentro del grupo {ages} del campo '{field}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/age.py"/>
        <source>Choose ages that fall on the edges of the groups; people are not divided by guess.</source>
        <translation>Elija edades que coincidan con los límites de los grupos; no se reparten personas por suposición.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/age.py"/>
        <source>Row {row} has {value} people in the broad group '{part}'.</source>
        <translation>La fila {row} tiene {value} personas en el gran grupo '{part}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/age.py"/>
        <source>Row {row} has more people in '{part}' ({value}) than in all ({total}).</source>
        <translation>La fila {row} tiene más personas en '{part}' ({value}) que en el total ({total}).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/age.py"/>
        <source>Check that the fields are of the same year.</source>
        <translation>Compruebe que los campos sean del mismo año.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/age.py"/>
        <source>The age groups given do not allow: {measures}.</source>
        <translation>Los grupos de edad indicados no permiten calcular: {measures}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/age_fields.py"/>
        <source>The codes of the sexes are '{codes}'.</source>
        <translation>Los códigos de los sexos son '{codes}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/age_fields.py"/>
        <source>Write them as women=w,men=m.</source>
        <translation>Escríbalos así: women=w,men=m.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/age_fields.py"/>
        <source>The ages '{ages}' cannot be read.</source>
        <translation>No se pueden leer las edades '{ages}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/age_fields.py"/>
        <source>Write them as 0-4, 7 or 85+.</source>
        <translation>Escríbalas así: 0-4, 7 u 85+.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/age_fields.py"/>
        <source>No field matches the age pattern '{pattern}'.</source>
        <translation>Ningún campo se ajusta al patrón de edades '{pattern}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/age_fields.py"/>
        <source>Write {{sex}}, {{from}} and {{to}} where the fields have them, as in {{sex}}_{{from}}_{{to}}.</source>
        <translation>Escriba {{sex}}, {{from}} y {{to}} donde los lleven los campos, p. ej. {{sex}}_{{from}}_{{to}}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/age_fields.py"/>
        <source>The age pattern '{pattern}' says nothing about ages.</source>
        <translation>El patrón de edades '{pattern}' no dice nada de las edades.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/age_fields.py"/>
        <source>Write {{from}} and {{to}}, or {{age}}, where the field names have the ages.</source>
        <translation>Escriba {{from}} y {{to}}, o {{age}}, donde los nombres de los campos llevan las edades.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/age_fields.py"/>
        <source>The age pattern '{pattern}' names something twice.</source>
        <translation>El patrón de edades '{pattern}' nombra algo dos veces.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/age_fields.py"/>
        <source>Write {{sex}} once, and {{from}} and {{to}}, or {{age}}, once.</source>
        <translation>Escriba {{sex}} una sola vez, y {{from}} y {{to}}, o {{age}}, también una sola vez.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/age_fields.py"/>
        <source>No age field has the code '{code}' that was given for {sex}; the codes found are: {found}.</source>
        <translation>Ningún campo de edades lleva el código '{code}' indicado para {sex}; los códigos encontrados son: {found}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/age_fields.py"/>
        <source>Write which code stands for which sex, as in women=w,men=m; in files of INE it is women=m,men=h.</source>
        <translation>Escriba qué código corresponde a cada sexo, p. ej. women=w,men=m; en los archivos del INE es women=m,men=h.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/age_fields.py"/>
        <source>The code m of the age fields may stand for men or for women (mujeres); the codes found are: {found}.</source>
        <translation>El código m de los campos de edades puede significar hombres (men) o mujeres; los códigos encontrados son: {found}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/age_fields.py"/>
        <source>Write SEX_CODES, as in women=m,men=h for files of INE, or women=w,men=m.</source>
        <translation>Escriba SEX_CODES, p. ej. women=m,men=h para archivos del INE, o women=w,men=m.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/age_fields.py"/>
        <source>The age fields are not valid JSON: {error}.</source>
        <translation>Los campos de edades no son JSON válido: {error}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/age_fields.py"/>
        <source>Write them as {{"women": {{"0-4": "field", "85+": "field"}}, "men": {{...}}}}.</source>
        <translation>Escríbalos así: {{"women": {{"0-4": "field", "85+": "field"}}, "men": {{...}}}}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/age_fields.py"/>
        <source>The age fields name '{sex}'.</source>
        <translation>Los campos de edades nombran '{sex}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/age_fields.py"/>
        <source>Use women, men or both, each with its ages.</source>
        <translation>Use women, men o both, cada uno con sus edades.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/age_fields.py"/>
        <source>The table has no field '{field}', named for the ages {ages}.</source>
        <translation>La tabla no tiene el campo '{field}', indicado para las edades {ages}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/age_fields.py"/>
        <source>The field '{field}' has ages from {first} to {last}.</source>
        <translation>El campo '{field}' tiene edades de {first} a {last}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/age_fields.py"/>
        <source>The fields '{field}' ({ages}) and '{other}' ({other_ages}) hold the same ages.</source>
        <translation>Los campos '{field}' ({ages}) y '{other}' ({other_ages}) contienen las mismas edades.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/age_fields.py"/>
        <source>Name only the fields that you mean, with a narrower pattern or with JSON.</source>
        <translation>Nombre solo los campos que quiera usar, con un patrón más estricto o con JSON.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/change.py"/>
        <source>The denominator '{denominator}' is not known.</source>
        <translation>No se conoce el denominador '{denominator}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/change.py"/>
        <source>Use mean, start or end.</source>
        <translation>Use mean, start o end.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/change.py"/>
        <source>Births and deaths have to be given together.</source>
        <translation>Los nacimientos y las defunciones deben indicarse juntos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/change.py"/>
        <source>Give both, or the natural balance ready-made.</source>
        <translation>Indique ambos, o el saldo natural ya calculado.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/change.py"/>
        <source>Births - deaths contradicts the natural balance given for {count} units, which is left unknown: {units}.</source>
        <translation>Los nacimientos menos las defunciones contradicen el saldo natural indicado de {count} unidades, que queda sin datos: {units}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/change.py"/>
        <source>Units without inhabitants at the start, which have a change in persons but no percentage and no rate: {count} ({units}).</source>
        <translation>Unidades sin habitantes al comienzo, que tienen una variación en personas pero ni porcentaje ni tasa: {count} ({units}).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/change.py"/>
        <source>Unit '{unit}' has {value} births.</source>
        <translation>La unidad '{unit}' tiene {value} nacimientos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/change.py"/>
        <source>Unit '{unit}' has {value} deaths.</source>
        <translation>La unidad '{unit}' tiene {value} defunciones.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/circle_sums.py"/>
        <location filename="../../urban_rural_linkages/core/grids/people.py"/>
        <source>Raster '{layer}' holds a negative number of people: {value}.</source>
        <translation>El ráster '{layer}' contiene un número negativo de personas: {value}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/cohort_ages.py"/>
        <source>A step of {years} years is no multiple of the {width} years of the age groups {ages}.</source>
        <translation>Un paso de {years} años no es múltiplo de los {width} años de los grupos de edad {ages}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/cohort_ages.py"/>
        <source>Choose populations a multiple of {width} years apart, or add the groups up to a width that divides the step.</source>
        <translation>Elija poblaciones separadas por un múltiplo de {width} años, o sume los grupos hasta una amplitud que divida el paso.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/cohort_ages.py"/>
        <source>A step of {years} years is longer than the {open_from} years before the open age group {ages}.</source>
        <translation>Un paso de {years} años es mayor que los {open_from} años anteriores al grupo de edad abierto {ages}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/cohort_ages.py"/>
        <location filename="../../urban_rural_linkages/core/demography/cohort_births.py"/>
        <source>Choose populations that are fewer years apart.</source>
        <translation>Elija poblaciones separadas por menos años.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/cohort_ages.py"/>
        <source>The open age group {ages} begins before the age {age}: the people of {first} to {last} are not known.</source>
        <translation>El grupo de edad abierto {ages} empieza antes de los {age} años: no se conocen las personas de {first} a {last}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/cohort_ages.py"/>
        <source>Give more age groups.</source>
        <translation>Indique más grupos de edad.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/cohort_ages.py"/>
        <source>There are no age groups of {sex}.</source>
        <translation>No hay grupos de edad de {sex}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/cohort_ages.py"/>
        <source>Name the fields of women and of men (AGE_FIELDS, SEX_CODES): children are projected from women.</source>
        <translation>Indique los campos de mujeres y de hombres (AGE_FIELDS, SEX_CODES): los niños se proyectan a partir de las mujeres.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/cohort_ages.py"/>
        <source>Women and men have different age groups: {ages}.</source>
        <translation>Las mujeres y los hombres tienen grupos de edad distintos: {ages}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/cohort_ages.py"/>
        <source>Name the same ages for both sexes.</source>
        <translation>Indique las mismas edades para ambos sexos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/cohort_ages.py"/>
        <source>The oldest age group, {ages}, is closed, or it is the only one.</source>
        <translation>El grupo de mayor edad, {ages}, es cerrado o es el único.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/cohort_ages.py"/>
        <source>Cohorts are followed into an open group such as 85+: add up the oldest ages to one.</source>
        <translation>Las cohortes se siguen hasta un grupo abierto como 85+: sume las edades más altas en uno solo.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/cohort_ages.py"/>
        <source>The age group {ages} is not the one that follows in a table of {width}-year groups from birth.</source>
        <translation>El grupo de edad {ages} no es el que sigue en una tabla de grupos de {width} años desde el nacimiento.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/cohort_ages.py"/>
        <source>Give age groups of one width without gaps, as in 0-4, 5-9, ..., 85+; add up narrower ones.</source>
        <translation>Indique grupos de edad de una misma amplitud y sin huecos, como 0-4, 5-9, ..., 85+; sume los de menor amplitud.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/cohort_births.py"/>
        <source>In a step of {years} years every woman of childbearing age is yet to be born.</source>
        <translation>Con un paso de {years} años, todas las mujeres en edad fértil están aún por nacer.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/cohort_ratios.py"/>
        <source>The cap on ratios (CAP) is '{text}'.</source>
        <translation>El tope de las razones (CAP) es '{text}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/cohort_ratios.py"/>
        <source>Write the smallest and the largest ratio, such as 0.2,3, with 1 between them; empty is no cap.</source>
        <translation>Escriba la razón menor y la mayor, por ejemplo 0.2,3, con el 1 entre ambas; vacío es sin tope.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_entries.py"/>
        <source>Set '{criteria}', '{clause}': '{key}' is neither a text nor an object with 'en' and 'es'.</source>
        <translation>Conjunto '{criteria}', '{clause}': '{key}' no es ni un texto ni un objeto con 'en' y 'es'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_entries.py"/>
        <source>Set '{criteria}', '{clause}': the id '{value}' cannot name a field.</source>
        <translation>Conjunto '{criteria}', '{clause}': el identificador '{value}' no puede dar nombre a un campo.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_entries.py"/>
        <source>Use lower-case letters, digits and _.</source>
        <translation>Use letras minúsculas, cifras y _.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_entries.py"/>
        <source>Set '{criteria}', '{clause}': '{key}' is not a text.</source>
        <translation>Conjunto '{criteria}', '{clause}': '{key}' no es un texto.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_entries.py"/>
        <source>Set '{criteria}', '{clause}': '{key}' is neither true nor false.</source>
        <translation>Conjunto '{criteria}', '{clause}': '{key}' no es ni true ni false.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_entries.py"/>
        <source>Set '{criteria}', '{clause}': '{key}' is missing.</source>
        <translation>Conjunto '{criteria}', '{clause}': falta '{key}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_entries.py"/>
        <source>Set '{criteria}', '{clause}': the key '{key}' is not known here.</source>
        <translation>Conjunto '{criteria}', '{clause}': la clave '{key}' no se conoce aquí.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>The set of criteria is not a JSON object.</source>
        <translation>El conjunto de criterios no es un objeto JSON.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>Start from one of the shipped sets.</source>
        <translation>Parta de uno de los conjuntos incluidos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>Set '{criteria}': 'format' is '{value}', not '{format}'.</source>
        <translation>Conjunto '{criteria}': 'format' es '{value}', no '{format}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>Set '{criteria}' has to have either 'rule' or 'classes'.</source>
        <translation>El conjunto '{criteria}' debe tener 'rule' o 'classes', no ambos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>Keep one of the two.</source>
        <translation>Conserve uno de los dos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>Set '{criteria}': two clauses of different classes would have the same field name.</source>
        <translation>Conjunto '{criteria}': dos cláusulas de clases distintas tendrían el mismo nombre de campo.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>Set '{criteria}': 'classes' is not a list with at least one class.</source>
        <translation>Conjunto '{criteria}': 'classes' no es una lista con al menos una clase.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>Set '{criteria}': a class is not a JSON object.</source>
        <translation>Conjunto '{criteria}': una clase no es un objeto JSON.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>Set '{criteria}' has two classes with the id '{clause}'.</source>
        <translation>El conjunto '{criteria}' tiene dos clases con el identificador '{clause}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>Set '{criteria}': two clauses of one rule have the id '{clause}'.</source>
        <translation>Conjunto '{criteria}': dos cláusulas de una misma regla tienen el identificador '{clause}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>Set '{criteria}', '{clause}': a rule is neither a clause nor all, any or at_least.</source>
        <translation>Conjunto '{criteria}', '{clause}': una regla no es ni una cláusula ni all, any o at_least.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>Set '{criteria}', '{clause}': '{key}' is empty, or not a list.</source>
        <translation>Conjunto '{criteria}', '{clause}': '{key}' está vacío o no es una lista.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>Set '{criteria}', '{clause}': 'at_least' is {value}, not a whole number from 1 to {count}.</source>
        <translation>Conjunto '{criteria}', '{clause}': 'at_least' es {value}, no un número entero de 1 a {count}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>Set '{criteria}', clause '{clause}': 'optional' is not allowed in at_least.</source>
        <translation>Conjunto '{criteria}', cláusula '{clause}': 'optional' no se admite en at_least.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>Set '{criteria}', clause '{clause}': the indicator '{indicator}' is not known.</source>
        <translation>Conjunto '{criteria}', cláusula '{clause}': no se conoce el indicador '{indicator}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>Set '{criteria}', clause '{clause}': 'op' is '{op}'.</source>
        <translation>Conjunto '{criteria}', cláusula '{clause}': 'op' es '{op}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>Set '{criteria}', clause '{clause}': 'value' is not a list of texts, as 'in' needs.</source>
        <translation>Conjunto '{criteria}', cláusula '{clause}': 'value' no es una lista de textos, como exige 'in'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>Set '{criteria}', clause '{clause}': 'value' is '{value}', not a number.</source>
        <translation>Conjunto '{criteria}', cláusula '{clause}': 'value' es '{value}', no un número.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>Set '{criteria}', clause '{clause}': 'from' and 'to' have to be given together.</source>
        <translation>Conjunto '{criteria}', cláusula '{clause}': 'from' y 'to' deben indicarse juntos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>Set '{criteria}', clause '{clause}': 'years' is '{value}'.</source>
        <translation>Conjunto '{criteria}', cláusula '{clause}': 'years' es '{value}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>Give a whole number of years, or 'from' and 'to', not both.</source>
        <translation>Indique un número entero de años, o 'from' y 'to', pero no ambas cosas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>Set '{criteria}', clause '{clause}': 'to' is not after 'from'.</source>
        <translation>Conjunto '{criteria}', cláusula '{clause}': 'to' no es posterior a 'from'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>Set '{criteria}', clause '{clause}': '{key}' is '{value}', not a year.</source>
        <translation>Conjunto '{criteria}', cláusula '{clause}': '{key}' es '{value}', no un año.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>Set '{criteria}', clause '{clause}': '{key}' is '{value}'.</source>
        <translation>Conjunto '{criteria}', cláusula '{clause}': '{key}' es '{value}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>Write the young as '0-15' and the old as '65+'.</source>
        <translation>Escriba los jóvenes como '0-15' y los mayores como '65+'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>Set '{criteria}': 'source' is not a JSON object.</source>
        <translation>Conjunto '{criteria}': 'source' no es un objeto JSON.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>Set '{criteria}': 'source' has neither 'norm' nor 'text'.</source>
        <translation>Conjunto '{criteria}': 'source' no tiene ni 'norm' ni 'text'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/period.py"/>
        <source>The set '{criteria}' speaks of {year}; it was run on {end}.</source>
        <translation>El conjunto '{criteria}' se refiere a {year}; se aplicó a {end}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/period.py"/>
        <source>The set '{criteria}' speaks of {first}-{last}; it was run on {start}-{end}.</source>
        <translation>El conjunto '{criteria}' se refiere a {first}-{last}; se aplicó a {start}-{end}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/projection.py"/>
        <source>Units with an unknown age group are not projected: {count} ({units}).</source>
        <translation>No se proyectan las unidades con algún grupo de edad desconocido: {count} ({units}).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/projection.py"/>
        <source>No unit has women of childbearing age at launch, so children are unknown in: {units}.</source>
        <translation>Ninguna unidad tiene mujeres en edad fértil en el año de partida, por lo que se desconocen los niños en: {units}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/projection.py"/>
        <source>Cells that differences would have brought below zero, set to 0: {count}.</source>
        <translation>Celdas que las diferencias habrían llevado por debajo de cero, puestas a 0: {count}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/quantities.py"/>
        <source>Unit '{unit}' has a population of {value} in {year}.</source>
        <translation>La unidad '{unit}' tiene una población de {value} en {year}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/quantities.py"/>
        <source>Unit '{unit}' has an area of {value} km2.</source>
        <translation>La unidad '{unit}' tiene una superficie de {value} km2.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/quantities.py"/>
        <source>Give the official area; leave it empty where it is not known.</source>
        <translation>Indique la superficie oficial; déjela vacía donde no se conozca.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/quantities.py"/>
        <source>Give the years of the two populations in order.</source>
        <translation>Indique en orden los años de las dos poblaciones.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/risk.py"/>
        <source>Nothing of the set '{criteria}' can be evaluated with the inputs given.</source>
        <translation>Con los datos indicados no se puede evaluar nada del conjunto '{criteria}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/risk.py"/>
        <source>It needs: {indicators}.</source>
        <translation>Necesita: {indicators}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/risk.py"/>
        <source>The natural balance of every year from {first} to {last} is asked for, and no yearly series is given.</source>
        <translation>Se pide el saldo natural de cada año de {first} a {last} y no se ha indicado ninguna serie anual.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/risk.py"/>
        <source>Give NATURAL_SERIES, or choose the cumulative rule.</source>
        <translation>Indique NATURAL_SERIES o elija la regla del saldo acumulado.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/risk.py"/>
        <source>The indicator given for the clause '{clause}' is no number everywhere.</source>
        <translation>El indicador dado para la cláusula '{clause}' no es numérico en todas las unidades.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/risk.py"/>
        <source>Choose a numeric field.</source>
        <translation>Elija un campo numérico.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/risk.py"/>
        <source>An indicator is given for '{clause}', and the set '{criteria}' has no such clause.</source>
        <translation>Se ha indicado un indicador para '{clause}', y el conjunto '{criteria}' no tiene esa cláusula.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/risk.py"/>
        <source>Its clauses are: {known}.</source>
        <translation>Sus cláusulas son: {known}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/risk.py"/>
        <source>The set '{criteria}' has no clause 'density' whose value could be replaced.</source>
        <translation>El conjunto '{criteria}' no tiene ninguna cláusula 'density' cuyo valor pueda sustituirse.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/risk.py"/>
        <source>Leave the density empty, or choose another set.</source>
        <translation>Deje la densidad vacía o elija otro conjunto.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/risk.py"/>
        <source>The set '{criteria}' has no clause on the natural balance, so the rule of every year had no effect.</source>
        <translation>El conjunto '{criteria}' no tiene ninguna cláusula sobre el saldo natural, así que la regla de cada año no tuvo efecto.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/risk.py"/>
        <source>The clause '{clause}' was left out: nothing was given for its indicator '{indicator}'.</source>
        <translation>Se omitió la cláusula '{clause}': no se dio ningún dato para su indicador '{indicator}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/risk.py"/>
        <source>The clause '{clause}' is unknown in every unit: its indicator '{indicator}' cannot be computed from the inputs given.</source>
        <translation>La cláusula '{clause}' queda sin datos en todas las unidades: su indicador '{indicator}' no puede calcularse con los datos indicados.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/risk.py"/>
        <source>The set '{criteria}' has not been checked against its original source.</source>
        <translation>El conjunto '{criteria}' no se ha cotejado con su fuente original.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/shrinkage.py"/>
        <source>The level of significance ALPHA must lie between 0 and 1, but is {alpha}.</source>
        <translation>El nivel de significación ALPHA debe estar entre 0 y 1, pero es {alpha}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/shrinkage.py"/>
        <source>Write for example 0.05.</source>
        <translation>Escriba por ejemplo 0.05.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/shrinkage.py"/>
        <source>BREAKS must be three increasing numbers with commas between them, but is '{text}'.</source>
        <translation>BREAKS debe contener tres números crecientes separados por comas, pero es '{text}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/shrinkage.py"/>
        <source>Write for example -1,-0.5,0 (per cent a year).</source>
        <translation>Escriba por ejemplo -1,-0.5,0 (tanto por ciento anual).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/shrinkage.py"/>
        <source>Units with fewer than {years} known years, which get no trend: {count} ({units}).</source>
        <translation>Unidades con menos de {years} años conocidos, que quedan sin tendencia: {count} ({units}).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/shrinkage.py"/>
        <source>Units without a figure for {year}, which are measured up to their last known year: {count} ({units}).</source>
        <translation>Unidades sin cifra de {year}, que se miden hasta su último año conocido: {count} ({units}).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/shrinkage.py"/>
        <source>Units without a figure for {year}, which are measured from their first known year on: {count} ({units}).</source>
        <translation>Unidades sin cifra de {year}, que se miden desde su primer año conocido: {count} ({units}).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/shrinkage.py"/>
        <source>Units without inhabitants in their first year, which have no rate and no class of intensity: {count} ({units}).</source>
        <translation>Unidades sin habitantes en su primer año, que no tienen tasa ni clase de intensidad: {count} ({units}).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/sparsity.py"/>
        <source>The radius is {radius}.</source>
        <translation>El radio es {radius}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/sparsity.py"/>
        <source>Give a length above 0.</source>
        <translation>Indique una longitud mayor que 0.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/unit_data.py"/>
        <source>The population of {year} is missing.</source>
        <translation>Falta la población de {year}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/unit_data.py"/>
        <source>Choose its field.</source>
        <translation>Elija su campo.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/webb.py"/>
        <source>In {count} units natural balance and migration do not add up to the change of the population, by up to {gap} persons ({unit}); their classes are those of the two figures given: {units}.</source>
        <translation>En {count} unidades el saldo natural y la migración no suman el cambio de la población, con diferencias de hasta {gap} personas ({unit}); sus clases son las de las dos cifras dadas: {units}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/yearly_fields.py"/>
        <source>The pattern '{pattern}' must contain the word year in braces exactly once.</source>
        <translation>El patrón '{pattern}' debe contener la palabra year entre llaves exactamente una vez.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/yearly_fields.py"/>
        <source>Write for example t{{year}} for the fields t2001, t2002, ...</source>
        <translation>Escriba, por ejemplo, t{{year}} para los campos t2001, t2002, ...</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/yearly_fields.py"/>
        <source>No field matches the pattern '{pattern}'; the fields are {fields}.</source>
        <translation>Ningún campo se ajusta al patrón '{pattern}'; los campos son {fields}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/yearly_fields.py"/>
        <source>Write the field name of one year, with the word year in braces in place of the four digits.</source>
        <translation>Escriba el nombre del campo de un año, con la palabra year entre llaves en lugar de las cuatro cifras.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/yearly_fields.py"/>
        <source>The field '{field}' has no year in its name.</source>
        <translation>El campo '{field}' no tiene ningún año en su nombre.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/yearly_fields.py"/>
        <source>Choose fields whose names hold a year of four digits, such as pob_2001.</source>
        <translation>Elija campos cuyo nombre contenga un año de cuatro cifras, como pob_2001.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/yearly_fields.py"/>
        <source>The fields '{first}' and '{second}' are both of the year {year}.</source>
        <translation>Los campos '{first}' y '{second}' son ambos del año {year}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/yearly_fields.py"/>
        <source>Choose one field a year.</source>
        <translation>Elija un solo campo por año.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/anabel.py"/>
        <source>CENTRES names places that are not among the units: {ids}.</source>
        <translation>CENTRES nombra lugares que no están entre las unidades: {ids}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/anabel.py"/>
        <source>Write the ids as in the table of flows, with commas between them.</source>
        <translation>Escriba los códigos como en la tabla de flujos, separados por comas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/area_shape.py"/>
        <source>Unit '{unit}' lies in a hole of area '{area}' and is taken in.</source>
        <translation>La unidad '{unit}' está en un enclave del área '{area}' y se incorpora a ella.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/area_shape.py"/>
        <source>Unit '{unit}' does not hang together with the core of area '{area}'.</source>
        <translation>La unidad '{unit}' no está unida al núcleo del área '{area}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/area_shape.py"/>
        <source>Unit '{unit}' sends the same {share} % to '{first}' and '{second}': the first id takes it.</source>
        <translation>La unidad '{unit}' envía el mismo {share} % a '{first}' y a '{second}': se asigna al primer código.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/contiguity_tuning.py"/>
        <source>Isolated or detached units without commuting with an area that they touch stay as they are: {ids}.</source>
        <translation>Las unidades aisladas o separadas sin movilidad laboral con un área a la que toquen se quedan como están: {ids}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/degurba.py"/>
        <source>The area of a cell must be positive, but is {area} km2.</source>
        <translation>La superficie de una celda debe ser positiva, pero es {area} km2.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/degurba.py"/>
        <source>Check the raster's CRS.</source>
        <translation>Compruebe el SRC del ráster.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/degurba.py"/>
        <source>The {what} raster has {rows} rows and {columns} columns, the population raster other numbers.</source>
        <translation>El ráster '{what}' tiene {rows} filas y {columns} columnas; el de población, otras cantidades.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/degurba.py"/>
        <source>Align the rasters first.</source>
        <translation>Alinee antes los rásteres.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/degurba.py"/>
        <source>The class codes must be {count} different numbers from 0 to 254, but are {codes}.</source>
        <translation>Los códigos de clase deben ser {count} números distintos de 0 a 254, pero son {codes}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/degurba.py"/>
        <source>Give them from urban centre to water.</source>
        <translation>Indíquelos desde el centro urbano hasta el agua.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/degurba.py"/>
        <source>{count} urban centres touch the edge of the data and may be cut off: add more than 10 km around the region.</source>
        <translation>{count} centros urbanos tocan el borde de los datos y pueden estar cortados: añada más de 10 km alrededor de la región.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/degurba.py"/>
        <source>{people} persons live in cells whose share of land is unknown; these cells have no class.</source>
        <translation>{people} personas viven en celdas cuya proporción de tierra se desconoce; estas celdas no tienen clase.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/degurba.py"/>
        <source>No dense cluster was found to learn a built-up threshold from: the criterion was left out.</source>
        <translation>No se encontró ninguna agrupación densa de la que obtener un umbral de suelo construido: no se aplicó el criterio.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/densities.py"/>
        <source>The population raster holds {value} persons in row {row}, column {column}.</source>
        <translation>El ráster de población contiene {value} personas en la fila {row}, columna {column}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/densities.py"/>
        <source>Declare the nodata value of the raster, or correct it.</source>
        <translation>Declare el valor sin dato del ráster o corríjalo.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/flows.py"/>
        <source>Layer '{layer}' has no flows.</source>
        <translation>La capa '{layer}' no tiene flujos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/flows.py"/>
        <source>Choose a table with rows.</source>
        <translation>Elija una tabla con filas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/flows.py"/>
        <source>Layer '{layer}' names some pairs more than once; rows added up: {count}.</source>
        <translation>La capa '{layer}' repite algunos pares; filas sumadas: {count}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/flows.py"/>
        <source>Layer '{layer}', flow from '{origin}' to '{destination}': this is no pair of units (such rows: {count}).</source>
        <translation>Capa '{layer}', flujo de '{origin}' a '{destination}': no es un par de unidades (filas así: {count}).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/flows.py"/>
        <source>Choose the field of ids that the flows use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/flows.py"/>
        <source>Layer '{layer}': flows to places that are no units: {out_rows} rows, {out} workers; from such places: {in_rows} rows, {into} workers. They count in the employed residents and the jobs of the units ({names}). Flows between two such places, left out: {both} rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/flows.py"/>
        <source>Layer '{layer}' has flows without an origin or a destination (such rows: {count}).</source>
        <translation>La capa '{layer}' tiene flujos sin origen o sin destino (filas así: {count}).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/flows.py"/>
        <source>Fill in the ids, or leave these rows out.</source>
        <translation>Complete los códigos o excluya esas filas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/flows.py"/>
        <source>Layer '{layer}', flow from '{origin}' to '{destination}': the workers are missing (such rows: {count}).</source>
        <translation>Capa '{layer}', flujo de '{origin}' a '{destination}': faltan los trabajadores (filas así: {count}).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/flows.py"/>
        <source>Fill in the number, or leave the row out if nobody commutes.</source>
        <translation>Complete el número, o excluya la fila si nadie hace ese desplazamiento.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/flows.py"/>
        <source>Layer '{layer}', flow from '{origin}' to '{destination}': {value} is no number of workers (such rows: {count}).</source>
        <translation>Capa '{layer}', flujo de '{origin}' a '{destination}': {value} no es un número de trabajadores (filas así: {count}).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/flows.py"/>
        <source>Correct the value; flows are persons, never negative.</source>
        <translation>Corrija el valor; los flujos son personas, nunca negativos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/grid_rules.py"/>
        <source>{parameter} cannot be '{value}'.</source>
        <translation>{parameter} no puede ser '{value}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/grid_rules.py"/>
        <source>Choose one of: {choices}.</source>
        <translation>Elija uno de estos: {choices}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/grid_rules.py"/>
        <source>{parameter} must be a positive number, but is {value}.</source>
        <translation>{parameter} debe ser un número positivo, pero es {value}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/grid_rules.py"/>
        <source>Leave the official value if in doubt.</source>
        <translation>En caso de duda, deje el valor oficial.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/grid_rules.py"/>
        <source>{parameter} is a share and cannot be {value}.</source>
        <translation>{parameter} es una proporción y no puede ser {value}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/grid_rules.py"/>
        <source>Write 0.2 for 20 %.</source>
        <translation>Escriba 0,2 para el 20 %.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/grid_rules.py"/>
        <source>Raster '{layer}' holds {value}, which is no class of level 1 (3, 2, 1, 0).</source>
        <translation>El ráster '{layer}' contiene {value}, que no es una clase del nivel 1 (3, 2, 1, 0).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/grid_rules.py"/>
        <source>Use the level-1 output of the grid classification.</source>
        <translation>Use la salida de nivel 1 de la clasificación de la malla.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/grid_rules.py"/>
        <source>Raster '{layer}' holds {value}, which is no class of level 2 (30, 23, 22, 21, 13, 12, 11, 10).</source>
        <translation>El ráster '{layer}' contiene {value}, que no es una clase de nivel 2 (30, 23, 22, 21, 13, 12, 11, 10).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/grid_rules.py"/>
        <location filename="../../urban_rural_linkages/core/functional/units.py"/>
        <source>Use the level-2 output of the grid classification.</source>
        <translation>Use la salida de nivel 2 de la clasificación de la malla.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/intramax.py"/>
        <source>The number of areas to stop at must be between 1 and the number of units, {units}, but is {areas}.</source>
        <translation>El número de áreas en que detenerse debe estar entre 1 y el número de unidades, {units}, pero es {areas}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/intramax.py"/>
        <source>Choose another N_AREAS_STOP.</source>
        <translation>Elija otro N_AREAS_STOP.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/intramax.py"/>
        <source>No two areas with commuting between them were left to merge: there are {left} areas instead of {wanted}.</source>
        <translation>No quedaban dos áreas con movilidad laboral entre ellas que fusionar: hay {left} áreas en lugar de {wanted}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/labour_markets.py"/>
        <source>Contiguity was asked for, but it is not known which units touch.</source>
        <translation>Se pidió contigüidad, pero no se sabe qué unidades se tocan.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/labour_markets.py"/>
        <source>Give the polygons of the units in UNITS, or switch CONTIGUITY off.</source>
        <translation>Indique los polígonos de las unidades en UNITS, o desactive CONTIGUITY.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/labour_markets.py"/>
        <source>Units of the reserve list without commuting with any area stay without one: {count}.</source>
        <translation>Las unidades de la lista de reserva sin movilidad laboral con ningún área se quedan sin área: {count}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/shares.py"/>
        <source>The {what} raster holds {value} in row {row}, column {column}, which is no share between 0 and 1.</source>
        <translation>El ráster '{what}' contiene {value} en la fila {row}, columna {column}, que no es una proporción entre 0 y 1.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/shares.py"/>
        <source>Check the unit of the raster: square metres, shares or per cent; and declare its nodata value.</source>
        <translation>Compruebe la unidad del ráster: metros cuadrados, proporciones o porcentajes; y declare su valor sin dato.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/unit_rules.py"/>
        <source>City: {share} % in urban centres (at least {threshold} %).</source>
        <translation>Ciudad: {share} % en centros urbanos (como mínimo, {threshold} %).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/unit_rules.py"/>
        <source>Dense town: {share} % in urban centres and dense clusters (at least {threshold} %).</source>
        <translation>Población densa: {share} % en centros urbanos y agrupaciones densas (como mínimo, {threshold} %).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/unit_rules.py"/>
        <source>Suburban: {share} % in suburban and rural cells (at least {threshold} %).</source>
        <translation>Suburbano: {share} % en celdas suburbanas y rurales (como mínimo, {threshold} %).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/unit_rules.py"/>
        <source>Semi-dense town: only {share} % in suburban and rural cells (below {threshold} %).</source>
        <translation>Población semidensa: solo {share} % en celdas suburbanas y rurales (por debajo del {threshold} %).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/unit_rules.py"/>
        <source>Village: {share} % in rural clusters and urban cells (at least {threshold} %).</source>
        <translation>Pueblo: {share} % en agrupaciones rurales y celdas urbanas (como mínimo, {threshold} %).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/unit_rules.py"/>
        <source>Mostly uninhabited: {share} % in very low density cells (at least {threshold} %).</source>
        <translation>Casi deshabitada: {share} % en celdas de muy baja densidad (como mínimo, {threshold} %).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/unit_rules.py"/>
        <source>Dispersed rural: only {share} % in very low density cells (below {threshold} %).</source>
        <translation>Rural dispersa: solo {share} % en celdas de muy baja densidad (por debajo del {threshold} %).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/unit_rules.py"/>
        <source>Suburban: suburban cells lead dense and semi-dense ones by {share} points.</source>
        <translation>Suburbano: las celdas suburbanas superan a las densas y semidensas en {share} puntos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/unit_rules.py"/>
        <source>Dense town: dense cells lead semi-dense ones by {share} points.</source>
        <translation>Población densa: las celdas densas superan a las semidensas en {share} puntos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/unit_rules.py"/>
        <source>Semi-dense town: the lead of dense cells over semi-dense ones is {share} points.</source>
        <translation>Población semidensa: la ventaja de las celdas densas sobre las semidensas es de {share} puntos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/unit_rules.py"/>
        <source>Village: rural clusters lead the other rural cells by {share} points.</source>
        <translation>Pueblo: las agrupaciones rurales superan a las demás celdas rurales en {share} puntos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/unit_rules.py"/>
        <source>Dispersed rural: low density cells lead very low density ones by {share} points.</source>
        <translation>Rural dispersa: las celdas de baja densidad superan a las de muy baja densidad en {share} puntos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/unit_rules.py"/>
        <source>Mostly uninhabited: the lead of low over very low density cells is {share} points.</source>
        <translation>Casi deshabitada: la ventaja de las celdas de baja densidad sobre las de muy baja densidad es de {share} puntos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/units.py"/>
        <source>The population of a cell is negative: {value}.</source>
        <translation>La población de una celda es negativa: {value}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/units.py"/>
        <source>Correct the raster, or declare the value that means 'no data' in it.</source>
        <translation>Corrija el ráster o declare en él el valor que significa 'sin dato'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/units.py"/>
        <source>Level 1 by its own grid; by that of level 2 it would be {code}.</source>
        <translation>Nivel 1 según su propia malla; según la de nivel 2 sería {code}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/units.py"/>
        <source>The raster of classes holds {value}, which is no class of level 2 (30, 23, 22, 21, 13, 12, 11, 10).</source>
        <translation>El ráster de clases contiene {value}, que no es una clase del nivel 2 (30, 23, 22, 21, 13, 12, 11, 10).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/units.py"/>
        <source>No cells with data, or water alone: no class.</source>
        <translation>Sin celdas con datos, o solo agua: sin clase.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/units.py"/>
        <source>Too small for the centre of any cell: classified by the area of all cells that it touches.</source>
        <translation>Demasiado pequeña para contener el centro de alguna celda: clasificada por la superficie de todas las celdas que toca.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/units.py"/>
        <source>Nobody lives here: classified by shares of area.</source>
        <translation>Aquí no vive nadie: clasificada por proporciones de superficie.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/urban_areas.py"/>
        <source>Unit '{unit}': {value} is no number of employed residents.</source>
        <translation>Unidad '{unit}': {value} no es un número de residentes ocupados.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/urban_areas.py"/>
        <source>Correct the value, or leave it empty where it is unknown.</source>
        <translation>Corrija el valor, o déjelo vacío donde se desconozca.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/urban_areas.py"/>
        <source>No unit is in a city.</source>
        <translation>Ninguna unidad está en una ciudad.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/urban_areas.py"/>
        <source>Check the field of cities, or lower the share of people in urban centres.</source>
        <translation>Compruebe el campo de ciudades, o reduzca la proporción de población en centros urbanos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/urban_areas.py"/>
        <source>City '{origin}' sends {share} % of its employed residents to city '{destination}': one core.</source>
        <translation>La ciudad '{origin}' envía el {share} % de sus residentes ocupados a la ciudad '{destination}': un solo núcleo.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/urban_areas.py"/>
        <source>Units without employed residents, whose shares are unknown: {count}.</source>
        <translation>Unidades sin residentes ocupados, cuyas proporciones se desconocen: {count}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/urban_areas.py"/>
        <source>Units with more workers in the flows than employed residents: {count}.</source>
        <translation>Unidades con más trabajadores en los flujos que residentes ocupados: {count}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/urban_areas.py"/>
        <source>The flows are not those of the units: {units} units, {others} in the flows.</source>
        <translation>Los flujos no son los de las unidades: {units} unidades, {others} en los flujos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/urban_areas.py"/>
        <source>Read the flows for these units.</source>
        <translation>Lea los flujos para estas unidades.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/validity.py"/>
        <source>The sizes of a labour market area must increase, but the minimum is {least} and the target {target}.</source>
        <translation>Los tamaños de un área de mercado de trabajo deben ir en aumento, pero el mínimo es {least} y el objetivo, {target}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/validity.py"/>
        <source>Give a minimum above 0 and a larger target.</source>
        <translation>Indique un mínimo mayor que 0 y un objetivo más grande.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/validity.py"/>
        <source>The self-containment of a labour market area must increase from 0 to 1, but the minimum is {least} and the target {target}.</source>
        <translation>La autocontención de un área de mercado de trabajo debe ir en aumento de 0 a 1, pero el mínimo es {least} y el objetivo, {target}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/validity.py"/>
        <source>Give shares such as 0.6667 and 0.75.</source>
        <translation>Indique proporciones como 0,6667 y 0,75.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/grid.py"/>
        <source>Raster '{layer}' is rotated or upside down.</source>
        <translation>El ráster '{layer}' está girado o invertido.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/grid.py"/>
        <source>Warp it to a north-up raster first (Raster &gt; Projections &gt; Warp).</source>
        <translation>Conviértalo antes en un ráster orientado al norte con Ráster &gt; Proyecciones &gt; Combar (reproyectar).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/grid.py"/>
        <source>Raster '{layer}' has no cells.</source>
        <translation>El ráster '{layer}' no tiene celdas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/grid.py"/>
        <source>Choose another raster.</source>
        <translation>Elija otro ráster.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/grid.py"/>
        <source>Rasters '{first}' and '{second}' have cells of different size: {size1} and {size2}.</source>
        <translation>Los rásteres '{first}' y '{second}' tienen celdas de distinto tamaño: {size1} y {size2}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/grid.py"/>
        <source>Align one raster to the other first (Raster &gt; Align Rasters).</source>
        <translation>Alinee antes un ráster con el otro (Ráster &gt; Alinear rásteres).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/grid.py"/>
        <source>Raster '{first}' has {rows1} rows and {columns1} columns, '{second}' has {rows2} and {columns2}.</source>
        <translation>El ráster '{first}' tiene {rows1} filas y {columns1} columnas; '{second}' tiene {rows2} y {columns2}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/grid.py"/>
        <source>Rasters '{first}' and '{second}' are shifted against each other by {x} cells east and {y} cells north.</source>
        <translation>Los rásteres '{first}' y '{second}' están desplazados entre sí {x} celdas al este y {y} celdas al norte.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/grids/dasymetric.py"/>
        <source>Raster '{layer}' holds the negative weight {value} in row {row}, column {column} (such cells: {count}).</source>
        <translation>El ráster '{layer}' contiene el peso negativo {value} en la fila {row}, columna {column} (celdas así: {count}).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/grids/dasymetric.py"/>
        <source>No unit with a known population lies on the cells.</source>
        <translation>Ninguna unidad con población conocida coincide con las celdas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/grids/dasymetric.py"/>
        <source>Check the coordinate reference systems and extents of units and rasters, and the field of people.</source>
        <translation>Compruebe los sistemas de referencia de coordenadas y las extensiones de las unidades y los rásteres, y el campo de personas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/grids/dasymetric.py"/>
        <source>Units without a known population put nobody on the map: {count} ({units}).</source>
        <translation>Las unidades sin población conocida no aportan a nadie al mapa: {count} ({units}).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/grids/dasymetric.py"/>
        <source>Units without an outline, or wholly outside the cells: {count} ({units}). Their {people} people are not on the map.</source>
        <translation>Unidades sin contorno, o totalmente fuera de las celdas: {count} ({units}). Sus {people} personas no están en el mapa.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/grids/dasymetric.py"/>
        <source>Units where the rasters leave no place for people, who were spread evenly instead: {count} ({units}).</source>
        <translation>Unidades en las que los rásteres no dejan lugar para las personas, que se repartieron uniformemente: {count} ({units}).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/grids/grid_change.py"/>
        <source>A cell cannot be inhabited from {value} persons on.</source>
        <translation>Una celda no puede considerarse habitada a partir de {value} personas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/grids/grid_change.py"/>
        <source>Give a number of 0 or more.</source>
        <translation>Indique un número de 0 o más.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/grids/grid_change.py"/>
        <source>A rate of {value} % a year cannot be the limit of what is stable.</source>
        <translation>Una tasa del {value} % anual no puede ser el límite de lo estable.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/grids/grid_change.py"/>
        <source>Give a number from 0 to less than 100.</source>
        <translation>Indique un número desde 0 hasta menos de 100.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/grids/land_consumption.py"/>
        <source>The form '{form}' of the land consumption rate is not known.</source>
        <translation>No se conoce la forma '{form}' de la tasa de consumo de suelo.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/grids/land_consumption.py"/>
        <source>Use arithmetic or log.</source>
        <translation>Use arithmetic o log.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/identifiers.py"/>
        <source>Layer '{layer}', field '{field}' lacks ids: {count} of {total} rows have none ({rows}).</source>
        <translation>Capa '{layer}', campo '{field}': faltan códigos; {count} de {total} filas no lo tienen ({rows}).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/identifiers.py"/>
        <source>Fill in the ids, leave these rows out, or choose another field of ids.</source>
        <translation>Complete los códigos, excluya esas filas o elija otro campo de códigos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/identifiers.py"/>
        <source>Layer '{layer}', field '{field}' must name each unit once; repeated ids: {count} ({ids}).</source>
        <translation>Capa '{layer}', campo '{field}': cada unidad debe figurar una sola vez; códigos repetidos: {count} ({ids}).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/identifiers.py"/>
        <source>Choose another field of ids, or dissolve the parts of a unit into one feature.</source>
        <translation>Elija otro campo de códigos o disuelva las partes de cada unidad en un solo elemento.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/numbers.py"/>
        <source>Layer '{layer}', field '{field}' counts something, but values such as '{value}' look like thousands separators.</source>
        <translation>Capa '{layer}', campo '{field}': es un recuento, pero valores como '{value}' parecen llevar separadores de miles.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/numbers.py"/>
        <source>Take the separators out: as it stands, 1.234 would be read as little more than one.</source>
        <translation>Quite los separadores: tal como está, 1.234 se leería como poco más de uno.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/numbers.py"/>
        <source>Layer '{layer}', field '{field}', row {row}: {value} is too large to be a figure (such values: {count}).</source>
        <translation>Capa '{layer}', campo '{field}', fila {row}: {value} es demasiado grande para ser una cifra (valores así: {count}).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/numbers.py"/>
        <source>Correct the value or, if it means missing, name it in NODATA_VALUES.</source>
        <translation>Corrija el valor o, si significa que falta, indíquelo en NODATA_VALUES.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/numbers.py"/>
        <source>Correct the value or, if it means missing, empty it.</source>
        <translation>Corrija el valor o, si significa que falta, déjelo vacío.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/numbers.py"/>
        <source>Write a number like {example} or, when it is not known, nothing; what means missing (-9, n.d.) can be named in NODATA_VALUES.</source>
        <translation>Escriba un número como {example} o, si no se conoce, nada; lo que significa sin dato (-9, n.d.) puede indicarse en NODATA_VALUES.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/numbers.py"/>
        <source>Write a number like {example} or, when it is not known, nothing.</source>
        <translation>Escriba un número como {example} o, si no se conoce, nada.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/numbers.py"/>
        <source>Layer '{layer}', field '{field}' must not be negative, but unit '{unit}' has {value} (such values: {count}).</source>
        <translation>Capa '{layer}', campo '{field}': no debe ser negativo, pero la unidad '{unit}' tiene {value} (valores así: {count}).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/numbers.py"/>
        <source>Correct the value; if it is a code that means missing, name it in NODATA_VALUES.</source>
        <translation>Corrija el valor; si es un código que significa que falta el dato, inclúyalo en NODATA_VALUES.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/numbers.py"/>
        <source>Layer '{layer}', field '{field}' must be complete, but unit '{unit}' has no value (such units: {count}).</source>
        <translation>Capa '{layer}', campo '{field}': debe estar completo, pero la unidad '{unit}' no tiene valor (unidades así: {count}).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/numbers.py"/>
        <source>Fill in the values, or leave these units out.</source>
        <translation>Complete los valores o excluya esas unidades.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/numbers.py"/>
        <source>Layer '{layer}', field '{field}', row {row}: '{value}' is not a plain number (such values: {count}).</source>
        <translation>Capa '{layer}', campo '{field}', fila {row}: '{value}' no es un número simple (valores así: {count}).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/numbers.py"/>
        <source>Write numbers like {example}, without thousands separators; the algorithm that joins tables also reads decimal commas.</source>
        <translation>Escriba los números como {example}, sin separadores de miles; el algoritmo que une tablas también lee comas decimales.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/overlay/bivariate.py"/>
        <source>Fixed classes were asked for, but {parameter} is empty.</source>
        <translation>Se pidieron clases fijas, pero {parameter} está vacío.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/overlay/bivariate.py"/>
        <source>Give {needed} increasing numbers, such as 30,60 for three classes, or choose quantile or jenks.</source>
        <translation>Indique {needed} números crecientes, como 30,60 para tres clases, o elija quantile o jenks.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/overlay/bivariate.py"/>
        <source>Layer '{layer}', field '{field}' has {found} different known values, too few for {classes} classes.</source>
        <translation>Capa '{layer}', campo '{field}': tiene {found} valores conocidos distintos, muy pocos para {classes} clases.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/overlay/bivariate.py"/>
        <source>Ask for fewer classes (CLASSES), or fix the limits ({parameter}).</source>
        <translation>Pida menos clases (CLASSES) o fije los límites ({parameter}).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/overlay/bivariate.py"/>
        <source>{count} units are in no class: {x} is unknown in {without_x} of them, {y} in {without_y}.</source>
        <translation>{count} unidades no están en ninguna clase: {x} se desconoce en {without_x} de ellas, {y} en {without_y}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/overlay/bivariate.py"/>
        <source>No unit is in class {numbers} of {label}: no value lies there, or too many are equal.</source>
        <translation>Ninguna unidad está en la clase {numbers} de {label}: no hay valores en ella o demasiados son iguales.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/overlay/class_breaks.py"/>
        <source>{parameter} is '{text}', but {classes} classes have {needed} limits between them.</source>
        <translation>{parameter} es '{text}', pero entre {classes} clases hay {needed} límites.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/overlay/class_breaks.py"/>
        <source>Give as many limits as that, or change the number of classes (CLASSES).</source>
        <translation>Indique ese número de límites o cambie el número de clases (CLASSES).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/overlay/composite_index.py"/>
        <source>Indicator '{name}' has the direction '{direction}'.</source>
        <translation>El indicador '{name}' tiene la dirección '{direction}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/overlay/composite_index.py"/>
        <source>Write high where high values are urgent, low where low ones are.</source>
        <translation>Escriba high si lo urgente son los valores altos, low si son los bajos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/overlay/composite_index.py"/>
        <source>Indicator '{name}' has the weight {weight}.</source>
        <translation>El indicador '{name}' tiene el peso {weight}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/overlay/composite_index.py"/>
        <source>Weights are numbers above 0.</source>
        <translation>Los pesos son números mayores que 0.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/overlay/composite_index.py"/>
        <source>Indicator '{name}' has no value for any unit.</source>
        <translation>El indicador '{name}' no tiene valor en ninguna unidad.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/overlay/composite_index.py"/>
        <source>Leave it out, or choose another field.</source>
        <translation>Quítelo o elija otro campo.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/overlay/composite_index.py"/>
        <location filename="../../urban_rural_linkages/core/overlay/k_of_n.py"/>
        <source>No indicator differs between the units.</source>
        <translation>Ningún indicador difiere entre las unidades.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/overlay/composite_index.py"/>
        <source>Choose fields whose values differ.</source>
        <translation>Elija campos cuyos valores difieran.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/overlay/indicator_rows.py"/>
        <source>There are no indicators.</source>
        <translation>No hay indicadores.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/overlay/indicator_rows.py"/>
        <source>Fill in at least one row: field, direction (high or low) and weight.</source>
        <translation>Rellene al menos una fila: campo, dirección (high o low) y peso.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/overlay/indicator_rows.py"/>
        <source>Row {row} of the indicators names the field '{field}' again.</source>
        <translation>La fila {row} de los indicadores repite el campo '{field}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/overlay/indicator_rows.py"/>
        <source>Give each field one row.</source>
        <translation>Dedique una sola fila a cada campo.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/overlay/indicator_rows.py"/>
        <source>LIMITS holds {given} limits for {count} indicators: '{text}'.</source>
        <translation>LIMITS contiene {given} límites para {count} indicadores: '{text}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/overlay/indicator_rows.py"/>
        <source>Write one for each indicator, in order, and nothing where there is none: 12.5,,30.</source>
        <translation>Escriba uno por indicador, en orden, y nada donde no lo haya: 12.5,,30.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/overlay/indicator_rows.py"/>
        <source>Limit {row} in LIMITS is '{text}', which is no number.</source>
        <translation>El límite {row} de LIMITS es '{text}', que no es un número.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/overlay/indicator_rows.py"/>
        <source>Write for example 12.5,,30.</source>
        <translation>Escriba por ejemplo 12.5,,30.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/overlay/indicator_rows.py"/>
        <source>Row {row} of the indicators is not complete: '{text}'.</source>
        <translation>La fila {row} de los indicadores no está completa: '{text}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/overlay/indicator_rows.py"/>
        <source>A row has a field, a direction (high or low) and a weight.</source>
        <translation>Una fila tiene un campo, una dirección (high o low) y un peso.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/overlay/indicator_rows.py"/>
        <source>Row {row} of the indicators: layer '{layer}' has no field '{field}'; it has: {fields}.</source>
        <translation>Fila {row} de los indicadores: la capa '{layer}' no tiene el campo '{field}'; tiene: {fields}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/overlay/indicator_rows.py"/>
        <source>Row {row} of the indicators: '{direction}' is no direction.</source>
        <translation>Fila {row} de los indicadores: '{direction}' no es una dirección.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/overlay/indicator_rows.py"/>
        <source>Write high where high values of the field are urgent, low where low ones are.</source>
        <translation>Escriba high si lo urgente son los valores altos del campo, low si son los bajos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/overlay/indicator_rows.py"/>
        <source>Row {row} of the indicators: the weight '{weight}' is no number above 0.</source>
        <translation>Fila {row} de los indicadores: el peso '{weight}' no es un número mayor que 0.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/overlay/indicator_rows.py"/>
        <source>Write for example 1 or 0.5; leave an indicator without weight out.</source>
        <translation>Escriba por ejemplo 1 o 0.5; quite el indicador que no tenga peso.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/overlay/k_of_n.py"/>
        <source>Choose fields whose values differ, or give limits (LIMITS).</source>
        <translation>Elija campos cuyos valores difieran o indique límites (LIMITS).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/overlay/k_of_n.py"/>
        <source>{k} indicators should be met, and {count} can be told.</source>
        <translation>Deberían cumplirse {k} indicadores y pueden valorarse {count}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/overlay/k_of_n.py"/>
        <source>Give K as a number from 1 to the number of indicators; those that are the same in all units do not count unless they have a limit.</source>
        <translation>Indique en K un número entre 1 y el número de indicadores; los que son iguales en todas las unidades no cuentan salvo que tengan un límite.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/overlay/priority.py"/>
        <source>Indicator '{name}' is {value} in all units where it is known: it tells none from another and was left out.</source>
        <translation>El indicador '{name}' es {value} en todas las unidades en que se conoce: no distingue unas de otras y se excluyó.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/overlay/priority.py"/>
        <source>Units that lack an indicator have no index and no rank: {count} ({units}).</source>
        <translation>Las unidades a las que les falta un indicador no tienen índice ni puesto: {count} ({units}).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/overlay/priority_zones.py"/>
        <source>Zones below the smallest size were left out: {count}.</source>
        <translation>Se excluyeron las zonas menores que el tamaño mínimo: {count}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/overlay/priority_zones.py"/>
        <source>Zones whose people or area are not all known were kept, although what is known is below the smallest size: {count}.</source>
        <translation>Se conservaron zonas cuya población o superficie no se conoce por completo, aunque lo conocido no alcanza el tamaño mínimo: {count}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/parameter_text.py"/>
        <source>{parameter} must be plain numbers with commas between them, but is '{text}'.</source>
        <translation>{parameter} debe contener números simples separados por comas, pero es '{text}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/parameter_text.py"/>
        <source>Write for example 15,30,45,60.</source>
        <translation>Escriba, por ejemplo, 15,30,45,60.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/parameter_text.py"/>
        <source>{parameter} must increase from one number to the next, but is '{text}'.</source>
        <translation>{parameter} debe crecer de un número al siguiente, pero es '{text}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/parameter_text.py"/>
        <source>{parameter} must hold pairs, but '{part}' in '{text}' is none.</source>
        <translation>{parameter} debe contener pares, pero '{part}' en '{text}' no lo es.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/parameter_text.py"/>
        <source>Write for example women=w,men=m.</source>
        <translation>Escriba, por ejemplo, women=w,men=m.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/parameter_text.py"/>
        <source>{parameter} names '{name}' twice in '{text}'.</source>
        <translation>{parameter} nombra '{name}' dos veces en '{text}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/parameter_text.py"/>
        <source>Give each name one value.</source>
        <translation>Dé un solo valor a cada nombre.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/parameter_text.py"/>
        <source>{parameter}: '{part}' in '{text}' is neither a plain number nor a word.</source>
        <translation>{parameter}: «{part}» en «{text}» no es ni un número sencillo ni una palabra.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/parameter_text.py"/>
        <source>Write codes and words with commas or semicolons between them, for example -1,-999,n.d.</source>
        <translation>Escriba códigos y palabras separados por comas o puntos y coma, por ejemplo -1,-999,n.d.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/polygons.py"/>
        <source>Unit '{unit}' of layer '{layer}' is no polygon, or has curved sides.</source>
        <translation>La unidad '{unit}' de la capa '{layer}' no es un polígono, o tiene lados curvos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/polygons.py"/>
        <source>Use a layer of polygons; straighten curves first (Processing: Segmentize).</source>
        <translation>Use una capa de polígonos; convierta antes las curvas en segmentos rectos (Procesos: Segmentar).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/polygons.py"/>
        <source>Unit '{unit}' of layer '{layer}' has a vertex without coordinates.</source>
        <translation>La unidad '{unit}' de la capa '{layer}' tiene un vértice sin coordenadas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/report/pyramids.py"/>
        <source>{count} units with unknown ages are left out of the pyramids: {units}.</source>
        <translation>Se excluyen de las pirámides {count} unidades con edades desconocidas: {units}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/report/pyramids.py"/>
        <source>The pyramids are those of the {most} largest of {count} groups.</source>
        <translation>Las pirámides son las de los {most} mayores de {count} grupos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/standards/codes.py"/>
        <source>Layer '{layer}', field '{field}', row '{row}': '{value}' is none of the codes {codes} (such rows: {count}).</source>
        <translation>Capa '{layer}', campo '{field}', fila '{row}': '{value}' no es ninguno de los códigos {codes} (filas así: {count}).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/standards/codes.py"/>
        <source>Write one of them, or leave these rows out with a filter.</source>
        <translation>Escriba uno de ellos o excluya estas filas con un filtro.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/standards/sectors.py"/>
        <source>Sector '{sector}' has a negative figure, or no area.</source>
        <translation>El sector '{sector}' tiene una cifra negativa o carece de superficie.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/standards/sectors.py"/>
        <source>Correct it; where it is not known leave it empty, or name its code in NODATA_VALUES.</source>
        <translation>Corríjala; si no se conoce, déjela vacía o indique su código en NODATA_VALUES.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/standards/sectors.py"/>
        <source>Sector '{sector}' hands over more land than it has.</source>
        <translation>El sector '{sector}' cede más suelo del que tiene.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/standards/sectors.py"/>
        <source>Green areas, facilities and the sector itself must all be in m2.</source>
        <translation>Las zonas verdes, las dotaciones y el propio sector deben estar en m2.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/standards/sectors.py"/>
        <source>Sector '{sector}' reserves more parking spaces than it has.</source>
        <translation>El sector '{sector}' reserva más plazas de aparcamiento de las que tiene.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/standards/sectors.py"/>
        <source>The parking spaces are all of them, the reserved ones included.</source>
        <translation>Las plazas de aparcamiento son todas, incluidas las reservadas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/standards/shares.py"/>
        <source>A weight must not be negative, but {value} is.</source>
        <translation>Un peso no debe ser negativo, pero {value} lo es.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/standards/shares.py"/>
        <source>Correct the weights, or name codes that mean missing in NODATA_VALUES.</source>
        <translation>Corrija los pesos o indique en NODATA_VALUES los códigos que significan sin dato.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/standards/standards.py"/>
        <source>Settlements given as base although they have more than 5,000 inhabitants, which LOTUS art. 5.2 calls territorially relevant: {count} ({settlements}). The given class was used.</source>
        <translation>Núcleos indicados como de base aunque tienen más de 5.000 habitantes y el art. 5.2 de la LOTUS los llama de relevancia territorial: {count} ({settlements}). Se usó la clase indicada.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/standards/standards.py"/>
        <source>Settlement '{settlement}' has {value} ({quantity}).</source>
        <translation>El núcleo '{settlement}' tiene {value} ({quantity}).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/standards/standards.py"/>
        <source>Correct the figure; where it is not known leave it empty, or name its code in NODATA_VALUES.</source>
        <translation>Corrija la cifra; si no se conoce, déjela vacía o indique su código en NODATA_VALUES.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/tables/joins.py"/>
        <source>Table '{table}' is a long table: it has several rows a unit, which differ in {dimensions}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/tables/joins.py"/>
        <source>Prepare it first: spread it to one row a unit, or keep the rows of one value of each ({dimension}: {values}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/tables/joins.py"/>
        <source>Units whose rows in table '{table}' contradict each other: {count} ({ids}). Where they differ, these units have no value. Keep one row per unit.</source>
        <translation>Unidades cuyas filas de la tabla '{table}' se contradicen: {count} ({ids}). Donde difieren, estas unidades quedan sin valor. Deje una sola fila por unidad.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/tables/joins.py"/>
        <source>of no unit</source>
        <translation>de ninguna unidad</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/tables/joins.py"/>
        <source>without an id</source>
        <translation>sin código</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/tables/joins.py"/>
        <source>that repeat the id of another</source>
        <translation>que repiten el código de otra</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/tables/joins.py"/>
        <source>without a row</source>
        <translation>sin fila</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/tables/joins.py"/>
        <source>Rows of table '{table}'</source>
        <translation>Filas de la tabla '{table}'</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/tables/joins.py"/>
        <source>Units of '{layer}' in table '{table}'</source>
        <translation>Unidades de '{layer}' en la tabla '{table}'</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/tables/matching.py"/>
        <source>Ids of table '{table}' and of the units that differ by lost leading zeros only: {count}, such as '{short}' and '{full}'. They were joined; store ids as text to keep their zeros.</source>
        <translation>Códigos de la tabla '{table}' y de las unidades que solo difieren en ceros iniciales perdidos: {count}, p. ej. '{short}' y '{full}'. Se han unido; guarde los códigos como texto para conservar los ceros.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/tables/matching.py"/>
        <source>The ids of table '{table}', column '{key_field}', can be read in several ways: '{key}' could be {codes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/tables/matching.py"/>
        <source>Give the table a column with the codes of the units.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/tables/matching.py"/>
        <source>There is nothing to join: column '{key_field}' of table '{table}' holds {keys} ids, layer '{layer}' has {units} units.</source>
        <translation>No hay nada que unir: la columna '{key_field}' de la tabla '{table}' contiene {keys} códigos y la capa '{layer}' tiene {units} unidades.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/tables/matching.py"/>
        <source>Choose a table with rows, and the column that holds the codes of the units as TABLE_KEY.</source>
        <translation>Elija una tabla con filas y, como TABLE_KEY, la columna que contiene los códigos de las unidades.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/tables/matching.py"/>
        <source>No row of table '{table}' fits a unit: its column '{key_field}' holds ids like '{key}', field '{id_field}' of layer '{layer}' ids like '{unit}'.</source>
        <translation>Ninguna fila de la tabla '{table}' corresponde a una unidad: su columna '{key_field}' contiene códigos como '{key}'; el campo '{id_field}' de la capa '{layer}', códigos como '{unit}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/tables/matching.py"/>
        <source>The ids of the table contain those of the units: give the table a column with the code alone.</source>
        <translation>Los códigos de la tabla contienen los de las unidades: añada a la tabla una columna que lleve solo el código.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/tables/matching.py"/>
        <source>Choose as TABLE_KEY the column with the same codes as the units. Codes that were read as numbers lose their leading zeros and may gain decimals: read them as text.</source>
        <translation>Elija como TABLE_KEY la columna con los mismos códigos que las unidades. Los códigos leídos como números pierden los ceros iniciales y pueden ganar decimales: léalos como texto.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/tables/pcaxis.py"/>
        <source>'{path}' is no whole PC-Axis table: its variables have {combinations} combinations, its data {cells} numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/tables/pcaxis.py"/>
        <source>Download the file again, as PC-Axis or as CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/tables/preparation.py"/>
        <source>{parameter}: '{part}' is no sum over years.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/tables/preparation.py"/>
        <source>Write for example births=nac_{{year}}:2002-2020, and semicolons between sums.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/tables/preparation.py"/>
        <source>Codes that are no units: {ids}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/tables/preparation.py"/>
        <source>Table '{table}' has no column '{column}'; it has: {columns}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/tables/preparation.py"/>
        <source>Write the names as the table has them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/tables/preparation.py"/>
        <source>Table '{table}', column '{column}' has no '{value}'; it has: {values}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/tables/preparation.py"/>
        <source>Choose one of its values as KEEP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/tables/preparation.py"/>
        <source>Rows left out because {column} is not {value}: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/tables/preparation.py"/>
        <source>Rows spread to columns by {dimensions}: {count}; rows now: {rows}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/tables/preparation.py"/>
        <source>Codes with several rows of the same {dimensions} that differ, which have no value there: {ids}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/tables/preparation.py"/>
        <source>Table '{table}' has no figures in {columns} for the sum '{sum}'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/tables/preparation.py"/>
        <source>Correct the pattern or the years of SUM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/tables/preparation.py"/>
        <source>'{sum}' is the sum of {count} columns, {first} to {last}; rows that lack a year have none: {lacking}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/tables/remarks.py"/>
        <source>Table '{table}' is no Unicode text. It was read as {encoding}; {others} would fit its letters nearly as well. If names look wrong, give its encoding as ENCODING.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/tables/remarks.py"/>
        <source>Table '{table}' was read as UTF-16, as it says itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/tables/remarks.py"/>
        <source>Table '{table}' is no Unicode text. It was read as {encoding}, which fits its letters. If names look wrong, give its encoding as ENCODING.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/tables/remarks.py"/>
        <source>Table '{table}': the header was found in row {row}; rows above it that were passed over: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/tables/remarks.py"/>
        <source>Table '{table}' has two header rows; they were joined, as in '{name}'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/tables/remarks.py"/>
        <source>Table '{table}': row {row} explains the header, and was passed over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/tables/remarks.py"/>
        <source>Table '{table}': rows of notes below the data that were passed over: {count} (row {rows}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/tables/remarks.py"/>
        <source>Table '{table}': its rows end with one delimiter more than its header; the empty cells were passed over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/tables/remarks.py"/>
        <source>points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/tables/remarks.py"/>
        <source>commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/tables/remarks.py"/>
        <source>blanks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/tables/remarks.py"/>
        <source>apostrophes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/tables/remarks.py"/>
        <source>Table '{table}': {marks} in numbers were read as thousands separators.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/tables/remarks.py"/>
        <source>Table '{table}': commas in numbers were read as decimal marks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/tables/remarks.py"/>
        <source>Table '{table}', column '{column}' stays text: the marks in its numbers ({examples}) could be decimals or thousands separators. Say which decimal mark the table has, or take the separators out.</source>
        <translation>Tabla '{table}', la columna '{column}' queda como texto: los signos de sus números ({examples}) pueden ser separadores decimales o de miles. Indique qué separador decimal tiene la tabla o quite los de miles.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/tables/remarks.py"/>
        <source>Table '{table}': cells that were read as no value: {count}, by their marks {marks}; figures kept secret among them: {suppressed}; in {columns}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/tables/remarks.py"/>
        <source>Table '{table}': what stands behind numbers ({examples}) went to columns of its own, such as '{column}_flag'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/tables/remarks.py"/>
        <source>Table '{table}': per cent signs were taken off in {columns}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/tables/remarks.py"/>
        <source>decimals taken off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/tables/remarks.py"/>
        <source>lost leading zeros restored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/tables/remarks.py"/>
        <source>the check digit at the end taken off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/tables/remarks.py"/>
        <source>the last {count} digits kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/tables/remarks.py"/>
        <source>the first {count} digits kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/tables/remarks.py"/>
        <source>what stands after 'US' kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/tables/remarks.py"/>
        <source>the code in front of the name kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/tables/remarks.py"/>
        <source>the check digit at the end of the units' codes left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/tables/remarks.py"/>
        <source>{first}, {second}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/tables/remarks.py"/>
        <source>The codes of table '{table}' were read as those of '{units}' by a rule that fits them all: {rule}, as in '{key}' for '{code}'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/tables/remarks.py"/>
        <source>Table '{table}' is a long table: it has several rows a unit. Its rows of totals were taken: {totals}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/tables/remarks.py"/>
        <source>Table '{table}', column '{column}': {value} stands in {count} cells and no other number is negative. If it means missing, name it in NODATA_VALUES.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/walking/line_slopes.py"/>
        <source>Layer '{layer}' has no line with a length.</source>
        <translation>La capa '{layer}' no tiene ninguna línea con longitud.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/walking/line_slopes.py"/>
        <source>Check that the lines have geometries.</source>
        <translation>Compruebe que las líneas tengan geometría.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/actions.py"/>
        <source>Territorial Diagnosis…</source>
        <translation>Diagnóstico territorial…</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/actions.py"/>
        <source>Load the Demo Region</source>
        <translation>Cargar la región de demostración</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/actions.py"/>
        <source>Impact Checklists…</source>
        <translation>Listas de comprobación de impacto…</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/checklists/calculation.py"/>
        <source>Another calculation is running. Wait for it, or cancel it.</source>
        <translation>Hay otro cálculo en marcha. Espere a que termine o cancélelo.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/checklists/calculation.py"/>
        <source>This figure is entered by hand.</source>
        <translation>Esta cifra se introduce a mano.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/checklists/calculation.py"/>
        <source>The result of the preparation cannot be read.</source>
        <translation>No se puede leer el resultado de la preparación.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/checklists/calculation.py"/>
        <source>The algorithm '{name}' is not there: the checklist is newer than the plugin.</source>
        <translation>El algoritmo '{name}' no existe: la lista es más reciente que el complemento.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/checklists/calculation.py"/>
        <source>'{algorithm}' was run with another {parameters} than this indicator asks for. Enter the figure by hand if you want to use it all the same.</source>
        <translation>'{algorithm}' se ejecutó con un valor de {parameters} distinto del que pide este indicador. Introduzca la cifra a mano si quiere usarla de todos modos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/checklists/checklist_files.py"/>
        <source>There is another checklist '{id}' already.</source>
        <translation>Ya hay otra lista '{id}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/checklists/checklist_files.py"/>
        <location filename="../../urban_rural_linkages/io/checklists.py"/>
        <source>Give yours another id: assessments find their checklist by it.</source>
        <translation>Dé otro id a la suya: las evaluaciones encuentran su lista por él.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/checklists/freshness.py"/>
        <source>Fingerprint of inputs</source>
        <translation>Huella de los datos de entrada</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/checklists/map_side.py"/>
        <source>{layer}: {count} features</source>
        <translation>{layer}: {count} elementos</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/checklists/map_side.py"/>
        <source>The coordinates of '{title}' cannot be brought into those of the map.</source>
        <translation>Las coordenadas de '{title}' no se pueden pasar a las del mapa.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/checklists/map_side.py"/>
        <source>The layer of '{title}' is not available: {source}</source>
        <translation>La capa de '{title}' no está disponible: {source}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/checklists/map_side.py"/>
        <source>Layer '{layer}' is empty.</source>
        <translation>La capa '{layer}' está vacía.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/checklists/map_side.py"/>
        <source>None of the features of '{title}' is there any more.</source>
        <translation>Ya no existe ninguno de los elementos de '{title}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/checklists/map_side.py"/>
        <source>The file of '{title}' is not available: {source}</source>
        <translation>El archivo de '{title}' no está disponible: {source}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/checklists/menu.py"/>
        <source>Merge a Copy…</source>
        <translation>Fusionar una copia…</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/checklists/menu.py"/>
        <source>Keep in Another File…</source>
        <translation>Guardar en otro archivo…</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/checklists/menu.py"/>
        <source>Keep in a Database…</source>
        <translation>Guardar en una base de datos…</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/checklists/menu.py"/>
        <source>Add a Checklist of Your Own…</source>
        <translation>Añadir una lista propia…</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/checklists/menu.py"/>
        <source>Assessments taken over: {count}.</source>
        <translation>Evaluaciones incorporadas: {count}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/checklists/menu.py"/>
        <source>Open the assessment that the copy is of, and merge again.</source>
        <translation>Abra la evaluación de la que procede la copia y fusione de nuevo.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/checklists/menu.py"/>
        <source>Copy of assessments</source>
        <translation>Copia de evaluaciones</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/checklists/menu.py"/>
        <source>QGIS knows no PostgreSQL connection yet: make one in the Browser, then choose it here.</source>
        <translation>QGIS no conoce aún ninguna conexión PostgreSQL: cree una en el Navegador y elíjala aquí.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/checklists/menu.py"/>
        <source>Keep in a Database</source>
        <translation>Guardar en una base de datos</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/checklists/menu.py"/>
        <source>PostgreSQL connection</source>
        <translation>Conexión PostgreSQL</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/checklists/questions.py"/>
        <source>This needs the result of '{algorithm}'.</source>
        <translation>Esto necesita el resultado de '{algorithm}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/checklists/questions.py"/>
        <source>Calculate It First…</source>
        <translation>Calcularlo antes…</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/checklists/questions.py"/>
        <source>Choose a Layer…</source>
        <translation>Elegir una capa…</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/checklists/questions.py"/>
        <source>The result has several rows. Of which of them is this figure?</source>
        <translation>El resultado tiene varias filas. ¿A cuál de ellas corresponde esta cifra?</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/checklists/results.py"/>
        <source>The result '{output}' of {algorithm} has no field '{field}'.</source>
        <translation>El resultado '{output}' de {algorithm} no tiene el campo '{field}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/checklists/results.py"/>
        <source>The checklist and the plugin do not fit: update both.</source>
        <translation>La lista de comprobación y el complemento no concuerdan: actualice ambos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/checklists/results.py"/>
        <source>all of them</source>
        <translation>todos ellos</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/checklists/results.py"/>
        <source>The result '{output}' of {algorithm} cannot be read.</source>
        <translation>No se puede leer el resultado '{output}' de {algorithm}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/checklists/results.py"/>
        <source>Calculate again and let it write this output.</source>
        <translation>Calcule de nuevo y deje que se escriba esta salida.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/checklists/steps.py"/>
        <source>The calculation failed; Processing ▸ History keeps its log.</source>
        <translation>El cálculo falló; Procesos ▸ Historial conserva su registro.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/checklists/steps.py"/>
        <source>The calculation failed and did not say why.</source>
        <translation>El cálculo falló y no dijo por qué.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/checklists/window.py"/>
        <source>Answers that could not be saved are in {path}. Merge them with their assessment by 'Merge a Copy…', and take the file away.</source>
        <translation>Hay respuestas que no se pudieron guardar en {path}. Fusiónelas con su evaluación mediante «Fusionar una copia…» y retire el archivo.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/checklists/window.py"/>
        <source>The assessments of this project were kept in a file that is not there: {path}</source>
        <translation>Las evaluaciones de este proyecto se guardaban en un archivo que no está: {path}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/checklists/window.py"/>
        <source>Find It…</source>
        <translation>Buscarlo…</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/checklists/window.py"/>
        <source>Go On without It</source>
        <translation>Seguir sin él</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/checklists/window.py"/>
        <source>Answers of the project that was closed are not saved yet: saving is tried again while QGIS is open.</source>
        <translation>Las respuestas del proyecto que se ha cerrado aún no están guardadas: se intentará guardarlas de nuevo mientras QGIS esté abierto.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/checklists/window.py"/>
        <location filename="../../urban_rural_linkages/gui/dock/messages.py"/>
        <source>The project has not been saved yet: answers are kept in memory, until QGIS is closed. Save the project to keep them.</source>
        <translation>El proyecto aún no se ha guardado: las respuestas se conservan en memoria hasta que se cierre QGIS. Guarde el proyecto para conservarlas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/checklists/window.py"/>
        <source>Keep In…</source>
        <translation>Guardar en…</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/checklists/window.py"/>
        <source>The panel cannot be opened: {reason}</source>
        <translation>No se puede abrir el panel: {reason}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/demo.py"/>
        <source>Demo region</source>
        <translation>Región de demostración</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/demo.py"/>
        <source>The file of the demo region is missing.</source>
        <translation>Falta el archivo de la región de demostración.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/demo.py"/>
        <source>Demo region (synthetic)</source>
        <translation>Región de demostración (sintética)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/demo.py"/>
        <source>Municipalities</source>
        <translation>Municipios</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/demo.py"/>
        <source>An invented region: every figure in it is synthetic. Try Territorial Diagnosis on it.</source>
        <translation>Una región inventada: todas sus cifras son sintéticas. Pruebe con ella el diagnóstico territorial.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/autosave.py"/>
        <source>What is open is not saved yet, so that no copy can be merged with it.</source>
        <translation>Lo que está abierto aún no se ha guardado, por lo que no se puede fusionar con ninguna copia.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/autosave.py"/>
        <source>Save first.</source>
        <translation>Guarde primero.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/calculation.py"/>
        <source>Calculating</source>
        <translation>Calculando</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/calculation.py"/>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/calculation.py"/>
        <source>Cancel the calculation</source>
        <translation>Cancelar el cálculo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/calculation.py"/>
        <source>Calculating: {name}</source>
        <translation>Calculando: {name}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/calculation.py"/>
        <source>Nothing can be calculated here. Enter the figure by hand.</source>
        <translation>Aquí no se puede calcular nada. Introduzca la cifra a mano.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/calculation.py"/>
        <source>The calculation failed: {reason}</source>
        <translation>El cálculo ha fallado: {reason}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/conflict_dialog.py"/>
        <source>Two Versions</source>
        <translation>Dos versiones</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/conflict_dialog.py"/>
        <source>Somebody else has changed the same meanwhile. Choose what is kept; the history keeps both.</source>
        <translation>Otra persona ha cambiado lo mismo entretanto. Elija qué se conserva; el historial guarda ambas versiones.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/conflict_dialog.py"/>
        <source>Mine</source>
        <translation>La mía</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/conflict_dialog.py"/>
        <source>Theirs</source>
        <translation>La otra</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/conflict_dialog.py"/>
        <source>Taken away.</source>
        <translation>Eliminado.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/conflict_dialog.py"/>
        <location filename="../../urban_rural_linkages/gui/dock/item_model.py"/>
        <source>Not answered yet.</source>
        <translation>Aún sin responder.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/dock_widget.py"/>
        <source>Not saved yet</source>
        <translation>Aún sin guardar</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/editor.py"/>
        <source>Choose a question above.</source>
        <translation>Elija una pregunta arriba.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/editor.py"/>
        <source>This answer needs a note: say why.</source>
        <translation>Esta respuesta necesita una nota: indique el motivo.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/evidence_panel.py"/>
        <source>No evidence yet.</source>
        <translation>Aún no hay evidencia.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/evidence_panel.py"/>
        <source>Add evidence</source>
        <translation>Añadir evidencia</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/evidence_panel.py"/>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/evidence_panel.py"/>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/evidence_panel.py"/>
        <source>Show the evidence</source>
        <translation>Mostrar la evidencia</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/evidence_panel.py"/>
        <location filename="../../urban_rural_linkages/gui/dock/measures_panel.py"/>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/evidence_panel.py"/>
        <source>Remove the evidence</source>
        <translation>Quitar la evidencia</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/evidence_panel.py"/>
        <source>Selected Features</source>
        <translation>Elementos seleccionados</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/evidence_panel.py"/>
        <source>No feature is selected. Select features of the current layer first.</source>
        <translation>No hay ningún elemento seleccionado. Seleccione antes elementos de la capa actual.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/evidence_panel.py"/>
        <source>Current Layer</source>
        <translation>Capa actual</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/evidence_panel.py"/>
        <source>There is no current layer. Choose one in the list of layers first.</source>
        <translation>No hay capa actual. Elija antes una en la lista de capas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/evidence_panel.py"/>
        <source>Extent of the Map</source>
        <translation>Extensión del mapa</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/evidence_panel.py"/>
        <source>There is no map to take an extent from.</source>
        <translation>No hay ningún mapa del que tomar la extensión.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/evidence_panel.py"/>
        <source>Document…</source>
        <translation>Documento…</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/evidence_panel.py"/>
        <source>Photo…</source>
        <translation>Foto…</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/evidence_panel.py"/>
        <source>Add Evidence</source>
        <translation>Añadir evidencia</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/evidence_panel.py"/>
        <source>The file {path} cannot be read: {reason}</source>
        <translation>No se puede leer el archivo {path}: {reason}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/evidence_panel.py"/>
        <source>Missing: {evidence}</source>
        <translation>Falta: {evidence}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/evidence_panel.py"/>
        <location filename="../../urban_rural_linkages/gui/dock/measures_panel.py"/>
        <source>Something has to be written here.</source>
        <translation>Aquí hay que escribir algo.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/evidence_panel.py"/>
        <location filename="../../urban_rural_linkages/gui/dock/number_form.py"/>
        <source>“{text}” is not a number.</source>
        <translation>“{text}” no es un número.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/figure_panel.py"/>
        <source>The figure proposes “{proposed}”; the answer is “{chosen}”. Say why in the note.</source>
        <translation>La cifra propone “{proposed}”; la respuesta es “{chosen}”. Diga por qué en la nota.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/figure_panel.py"/>
        <source>The figure proposes “{proposed}”.</source>
        <translation>La cifra propone “{proposed}”.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/figure_panel.py"/>
        <source>Threshold: {limit}</source>
        <translation>Umbral: {limit}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/figure_panel.py"/>
        <source>Calculate…</source>
        <translation>Calcular…</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/figure_panel.py"/>
        <source>Calculate: {name}</source>
        <translation>Calcular: {name}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/figure_panel.py"/>
        <source>Enter…</source>
        <translation>Introducir…</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/figure_panel.py"/>
        <source>Enter by hand: {name}</source>
        <translation>Introducir a mano: {name}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/figure_panel.py"/>
        <source>Entered by hand.</source>
        <translation>Introducida a mano.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/figure_panel.py"/>
        <source>Calculated {time} by {algorithm}.</source>
        <translation>Calculada el {time} con {algorithm}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/figure_panel.py"/>
        <source>⚠ Out of date: the inputs have changed since. Calculate it again.</source>
        <translation>⚠ Desactualizada: los datos de entrada han cambiado desde entonces. Calcúlela de nuevo.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/filter_bar.py"/>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/filter_bar.py"/>
        <source>Search the questions</source>
        <translation>Buscar en las preguntas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/filter_bar.py"/>
        <source>Search the questions (Ctrl+F)</source>
        <translation>Buscar en las preguntas (Ctrl+F)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/filter_bar.py"/>
        <source>Kind of questions</source>
        <translation>Tipo de preguntas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/filter_bar.py"/>
        <source>All questions</source>
        <translation>Todas las preguntas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/filter_bar.py"/>
        <source>Open</source>
        <translation>Abiertas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/filter_bar.py"/>
        <source>Blocking and open</source>
        <translation>Bloqueantes y abiertas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/filter_bar.py"/>
        <source>Measurable</source>
        <translation>Medibles</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/filter_bar.py"/>
        <source>All domains</source>
        <translation>Todos los ámbitos</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/footer.py"/>
        <source>Show the scores by domain</source>
        <translation>Mostrar las puntuaciones por ámbito</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/footer.py"/>
        <source>Report…</source>
        <translation>Informe…</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/footer.py"/>
        <source>Make a report of the assessment</source>
        <translation>Elaborar un informe de la evaluación</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/footer.py"/>
        <source>Scores by domain</source>
        <translation>Puntuaciones por ámbito</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/footer.py"/>
        <source>All {asked} answered</source>
        <translation>Las {asked} respondidas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/footer.py"/>
        <source>{answered} of {asked} answered</source>
        <translation>{answered} de {asked} respondidas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/footer.py"/>
        <source>{count} blocking open</source>
        <translation>bloqueantes abiertas: {count}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/footer.py"/>
        <source>{count} alerts</source>
        <translation>alertas: {count}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/footer.py"/>
        <source>All: {score}</source>
        <translation>Total: {score}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/footer.py"/>
        <source>The weights are a convention of the checklist, not of any norm.</source>
        <translation>Los pesos son una convención de la lista de comprobación, no de ninguna norma.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/footer.py"/>
        <source>no score yet ({coverage} answered)</source>
        <translation>aún sin puntuación ({coverage} respondido)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/footer.py"/>
        <source>{score} ({coverage} answered)</source>
        <translation>{score} ({coverage} respondido)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/footer.py"/>
        <source>no score yet</source>
        <translation>aún sin puntuación</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/header.py"/>
        <source>Status of the assessment</source>
        <translation>Estado de la evaluación</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/header.py"/>
        <source>New…</source>
        <translation>Nueva…</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/header.py"/>
        <source>Start a new assessment</source>
        <translation>Iniciar una evaluación nueva</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/header.py"/>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/header.py"/>
        <source>Copies, files and checklists of your own</source>
        <translation>Copias, archivos y listas propias</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/item_model.py"/>
        <location filename="../../urban_rural_linkages/gui/dock/item_tree.py"/>
        <source>Ev.</source>
        <translation>Ev.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/item_model.py"/>
        <source>Evidence: how many pieces</source>
        <translation>Evidencia: número de piezas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/item_model.py"/>
        <source>{domain}: {count} answered</source>
        <translation>{domain}: {count} respondidas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/item_model.py"/>
        <source>Review: {answer}</source>
        <translation>Revisar: {answer}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/item_model.py"/>
        <source>Blocking: {answer}</source>
        <translation>Bloqueante: {answer}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/item_model.py"/>
        <source>Pieces of evidence: {count}</source>
        <translation>Número de evidencias: {count}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/item_model.py"/>
        <source>Some of it is missing.</source>
        <translation>Falta una parte.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/item_model.py"/>
        <source>Answer: {answer}.</source>
        <translation>Respuesta: {answer}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/item_model.py"/>
        <source>Blocking and open.</source>
        <translation>Bloqueante y abierta.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/item_model.py"/>
        <source>To review: the question has changed since.</source>
        <translation>Por revisar: la pregunta ha cambiado desde entonces.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/item_model.py"/>
        <source>The figure is out of date.</source>
        <translation>La cifra está desactualizada.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/item_tree.py"/>
        <source>Questions</source>
        <translation>Preguntas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/item_tree.py"/>
        <source>Arrows move, digits answer, Enter opens the answer, N the note, E evidence.</source>
        <translation>Las flechas mueven, los dígitos responden, Intro abre la respuesta, N la nota, E la evidencia.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/measures_panel.py"/>
        <source>Who does it</source>
        <translation>Quién lo hace</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/measures_panel.py"/>
        <source>Until when</source>
        <translation>Hasta cuándo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/measures_panel.py"/>
        <source>No measures yet.</source>
        <translation>Aún no hay medidas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/measures_panel.py"/>
        <source>Add…</source>
        <translation>Añadir…</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/measures_panel.py"/>
        <source>Add a measure</source>
        <translation>Añadir una medida</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/measures_panel.py"/>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/measures_panel.py"/>
        <source>Edit the measure</source>
        <translation>Editar la medida</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/measures_panel.py"/>
        <source>Remove the measure</source>
        <translation>Quitar la medida</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/messages.py"/>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/messages.py"/>
        <source>Information</source>
        <translation>Información</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/messages.py"/>
        <source>Warning</source>
        <translation>Advertencia</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/messages.py"/>
        <source>Failure</source>
        <translation>Error</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/messages.py"/>
        <source>{place} cannot be written: answers stay in memory for now.</source>
        <translation>No se puede escribir en {place}: por ahora, las respuestas se conservan en memoria.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/messages.py"/>
        <source>This assessment is final: it can be read, not changed. Set it back to draft to go on.</source>
        <translation>Esta evaluación es definitiva: se puede leer, pero no cambiar. Devuélvala a borrador para continuar.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/messages.py"/>
        <source>The checklist has changed since: version {old}, now {new}. Answers to review: {review}; no longer asked: {archived}; not asked before: {fresh}. Until it is updated, the assessment can only be read.</source>
        <translation>La lista de comprobación ha cambiado desde entonces: versión {old}, ahora {new}. Respuestas por revisar: {review}; ya no se preguntan: {archived}; preguntas nuevas: {fresh}. Hasta que se actualice, la evaluación solo se puede leer.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/messages.py"/>
        <source>Update</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/messages.py"/>
        <source>Not saved: answers are in memory, and saving is tried again. {reason}</source>
        <translation>Sin guardar: las respuestas están en memoria y se volverá a intentar guardarlas. {reason}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/messages.py"/>
        <source>Try Again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/messages.py"/>
        <source>Answers with two versions: {count}. Both are kept until one is chosen.</source>
        <translation>Respuestas con dos versiones: {count}. Ambas se conservan hasta que se elija una.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/messages.py"/>
        <source>Compare…</source>
        <translation>Comparar…</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/messages.py"/>
        <source>Figures out of date, because their inputs have changed: {count}. Calculate them again.</source>
        <translation>Cifras desactualizadas porque han cambiado sus datos de entrada: {count}. Calcúlelas de nuevo.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/messages.py"/>
        <source>Evidence that is not where it was: {count}. Bring its layers and files back, or remove it.</source>
        <translation>Evidencias que no están donde estaban: {count}. Recupere sus capas y archivos o quítelas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/number_form.py"/>
        <source>Enter a Figure</source>
        <translation>Introducir una cifra</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/number_form.py"/>
        <source>Value, in {unit}</source>
        <translation>Valor, en {unit}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/number_form.py"/>
        <source>Result: {figure}</source>
        <translation>Resultado: {figure}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/options.py"/>
        <source>Key {key}</source>
        <translation>Tecla {key}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/pages.py"/>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/pages.py"/>
        <source>Saved {time}</source>
        <translation>Guardado: {time}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/pages.py"/>
        <source>Not saved</source>
        <translation>Sin guardar</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/question.py"/>
        <source>⚠ To review: the question or its threshold has changed since it was answered.</source>
        <translation>⚠ Por revisar: la pregunta o su umbral ha cambiado desde que se respondió.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/question.py"/>
        <source>Keep the Answer</source>
        <translation>Mantener la respuesta</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/question.py"/>
        <source>Keep the answer: it has been reviewed</source>
        <translation>Mantener la respuesta: se ha revisado</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/question.py"/>
        <source>Why: {reference}</source>
        <translation>Por qué: {reference}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/question.py"/>
        <source>Open the Norm</source>
        <translation>Abrir la norma</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/question.py"/>
        <source>Open the norm: {title}</source>
        <translation>Abrir la norma: {title}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/start_card.py"/>
        <source>Start</source>
        <translation>Iniciar</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/start_card.py"/>
        <source>Start the assessment</source>
        <translation>Iniciar la evaluación</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/start_card.py"/>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/start_card.py"/>
        <source>Back to the assessment</source>
        <translation>Volver a la evaluación</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/start_card.py"/>
        <source>Give it a title, such as the name of the plan.</source>
        <translation>Dele un título, como el nombre del plan.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/start_card.py"/>
        <source>Choose at least one class of settlement.</source>
        <translation>Elija al menos una clase de núcleo.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/start_card.py"/>
        <source>Start an assessment</source>
        <translation>Iniciar una evaluación</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/start_card.py"/>
        <source>Go through a checklist for a plan: answer, add evidence from the map, and write the report. It is an aid to draft and review, no legal opinion.</source>
        <translation>Recorra una lista de comprobación para un plan: responda, añada evidencias desde el mapa y elabore el informe. Es una ayuda para redactar y revisar, no un dictamen jurídico.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/words.py"/>
        <source>the norm has a later version: {dates}</source>
        <translation>la norma tiene una versión posterior: {dates}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/words.py"/>
        <source>no value yet</source>
        <translation>aún sin valor</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/words.py"/>
        <source>target {value}</source>
        <translation>objetivo {value}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/words.py"/>
        <source>Blocking: the plan must contain this.</source>
        <translation>Bloqueante: el plan debe contenerlo.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/words.py"/>
        <source>Alert: a duty of the administrations, no document of the plan.</source>
        <translation>Alerta: es un deber de las administraciones, no un documento del plan.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/dock/workplace.py"/>
        <source>No question fits the filter.</source>
        <translation>Ninguna pregunta se ajusta al filtro.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/opening.py"/>
        <source>Only addresses of web pages are opened, not this one: {address}</source>
        <translation>Solo se abren direcciones de páginas web, no esta: {address}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/opening.py"/>
        <source>This address cannot be opened: {address}</source>
        <translation>No se puede abrir esta dirección: {address}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/opening.py"/>
        <source>This is not opened, because it is not a file of this computer: {path}</source>
        <translation>Esto no se abre, porque no es un archivo de este ordenador: {path}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/opening.py"/>
        <source>Programs are not opened, and files of this kind cannot be opened from here: {path}</source>
        <translation>Los programas no se abren, y los archivos de este tipo no se pueden abrir desde aquí: {path}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/opening.py"/>
        <source>This file cannot be opened: {path}</source>
        <translation>No se puede abrir este archivo: {path}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/gui/opening.py"/>
        <source>This file is not in the folder of the assessment. Open it?</source>
        <translation>Este archivo no está en la carpeta de la evaluación. ¿Abrirlo?</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/attributes.py"/>
        <source>Layer '{layer}' has no field '{field}'; it has: {fields}.</source>
        <translation>La capa '{layer}' no tiene el campo '{field}'; tiene: {fields}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/attributes.py"/>
        <source>Layer '{layer}' has no features.</source>
        <translation>La capa '{layer}' no tiene elementos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/attributes.py"/>
        <source>Choose a layer with features, or clear its filter or selection.</source>
        <translation>Elija una capa con elementos, o quite su filtro o selección.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/checklists.py"/>
        <source>The checklist of the file '{path}' has the id '{id}', as one that ships with the plugin.</source>
        <translation>La lista de comprobación del archivo '{path}' tiene el id '{id}', igual que una que se distribuye con el complemento.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/checklists.py"/>
        <source>There is no checklist '{id}'.</source>
        <translation>No existe la lista de comprobación '{id}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/checklists.py"/>
        <source>Choose one of: {ids}; or give a file of your own.</source>
        <translation>Elija una de: {ids}; o indique un archivo propio.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/checklists.py"/>
        <source>The checklist file '{path}' cannot be read: {reason}.</source>
        <translation>No se puede leer el archivo de lista de comprobación '{path}': {reason}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/checklists.py"/>
        <source>It must be a JSON file in UTF-8; see the documentation of checklists.</source>
        <translation>Debe ser un archivo JSON en UTF-8; consulte la documentación de las listas de comprobación.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/columns.py"/>
        <source>The result '{column}' holds {number}, which is more than a field of whole numbers can hold.</source>
        <translation>El resultado «{column}» contiene {number}, más de lo que cabe en un campo de números enteros.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/columns.py"/>
        <source>Check the input for a number that cannot be meant.</source>
        <translation>Busque en la entrada un número que no puede ser correcto.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/columns.py"/>
        <source>The output '{target}' could not be written: {reason}.</source>
        <translation>No se pudo escribir la salida '{target}': {reason}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/columns.py"/>
        <source>Choose a folder that you may write to, with free space, and close the file where it is open.</source>
        <translation>Elija una carpeta con permiso de escritura y espacio libre, y cierre el archivo donde esté abierto.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/columns.py"/>
        <source>The format of the output '{target}' does not take this result: {reason}.</source>
        <translation>El formato de la salida «{target}» no admite este resultado: {reason}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/columns.py"/>
        <location filename="../../urban_rural_linkages/io/destinations.py"/>
        <source>Choose another format, such as GeoPackage (.gpkg).</source>
        <translation>Elija otro formato, por ejemplo GeoPackage (.gpkg).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/conditions.py"/>
        <source>The condition is empty.</source>
        <translation>La condición está vacía.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/conditions.py"/>
        <source>Write for example "measure" IS NOT NULL.</source>
        <translation>Escriba por ejemplo "measure" IS NOT NULL.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/conditions.py"/>
        <source>The condition {condition} cannot be read: {reason}.</source>
        <translation>No se puede leer la condición {condition}: {reason}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/conditions.py"/>
        <source>Write it as a QGIS expression, such as "measure" IS NOT NULL AND "cost" &gt; 0.</source>
        <translation>Escríbala como expresión de QGIS, por ejemplo "measure" IS NOT NULL AND "cost" &gt; 0.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/conditions.py"/>
        <source>The condition {condition} names fields that layer '{layer}' does not have ({missing}); it has: {fields}.</source>
        <translation>La condición {condition} nombra campos que la capa '{layer}' no tiene ({missing}); tiene: {fields}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/conditions.py"/>
        <source>Choose among them; texts stand between single quotes, fields between double ones.</source>
        <translation>Elija entre ellos; los textos van entre comillas simples y los campos entre comillas dobles.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/conditions.py"/>
        <source>The condition {condition} fails for feature {feature} of layer '{layer}': {reason}.</source>
        <translation>La condición {condition} falla en el elemento {feature} de la capa '{layer}': {reason}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/conditions.py"/>
        <source>Mend the condition, or the feature's values.</source>
        <translation>Corrija la condición o los valores del elemento.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/conditions.py"/>
        <source>The condition {condition} gives '{value}' for feature {feature} of layer '{layer}', which is neither true nor false.</source>
        <translation>La condición {condition} da '{value}' en el elemento {feature} de la capa '{layer}', que no es ni verdadero ni falso.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/conditions.py"/>
        <source>Compare it with something, such as "kind" = 'street' or "owner" IS NOT NULL.</source>
        <translation>Compárela con algo, por ejemplo "kind" = 'street' o "owner" IS NOT NULL.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/criteria.py"/>
        <source>There is no set of criteria '{id}'.</source>
        <translation>No existe el conjunto de criterios '{id}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/criteria.py"/>
        <source>Choose one of: {ids}; or give a file of your own as CRITERIA_FILE.</source>
        <translation>Elija uno de estos: {ids}; o indique un archivo propio en CRITERIA_FILE.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/criteria.py"/>
        <source>The file '{path}' holds no set of criteria.</source>
        <translation>El archivo '{path}' no contiene ningún conjunto de criterios.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/criteria.py"/>
        <source>Its key 'sets' must be a list of sets; start from one of the shipped sets.</source>
        <translation>Su clave 'sets' debe ser una lista de conjuntos; parta de uno de los conjuntos incluidos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/criteria.py"/>
        <source>The file '{path}' holds no set of criteria '{id}'; it holds: {ids}.</source>
        <translation>El archivo '{path}' no contiene el conjunto de criterios '{id}'; contiene: {ids}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/criteria.py"/>
        <source>Give the id of one of them as CRITERIA.</source>
        <translation>Indique en CRITERIA el identificador de uno de ellos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/criteria.py"/>
        <source>The criteria file '{path}' cannot be read: {reason}.</source>
        <translation>No se puede leer el archivo de criterios '{path}': {reason}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/criteria.py"/>
        <source>It must be a JSON file in UTF-8; see the documentation of criteria.</source>
        <translation>Debe ser un archivo JSON en UTF-8; consulte la documentación de los criterios.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/database_output.py"/>
        <source>The table '{table}' could not be written into the database: {reason}.</source>
        <translation>No se pudo escribir la tabla «{table}» en la base de datos: {reason}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/database_output.py"/>
        <source>Check that the database can be reached and that you may write into its schema.</source>
        <translation>Compruebe que se puede acceder a la base de datos y que tiene permiso para escribir en su esquema.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/destinations.py"/>
        <source>The output '{target}' cannot be written: this QGIS writes no files that end in '{ending}'.</source>
        <translation>No se puede escribir el resultado «{target}»: este QGIS no escribe archivos que terminen en «{ending}».</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/ground.py"/>
        <source>Nothing is known of the lengths of the coordinate reference system of '{layer}'.</source>
        <translation>No se sabe nada de las longitudes del sistema de referencia de coordenadas de '{layer}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/ground.py"/>
        <source>Reproject it, such as to the local UTM zone.</source>
        <translation>Reproyéctela, p. ej. a la zona UTM local.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/ground.py"/>
        <source>There would be {rows} x {columns} cells.</source>
        <translation>Habría {rows} x {columns} celdas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/ground.py"/>
        <source>Choose larger cells (CELL), or a smaller EXTENT.</source>
        <translation>Elija celdas mayores (CELL) o una EXTENT menor.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/layers.py"/>
        <source>Layer '{layer}' has outlines that are not valid, because they cross or repeat themselves: {count} ({units}). Areas and cells are those of what they enclose, each piece once; mend them with the algorithm 'Fix geometries'.</source>
        <translation>La capa '{layer}' tiene contornos no válidos, porque se cruzan o se repiten: {count} ({units}). Las áreas y celdas son las de lo que encierran, cada trozo una vez; corríjalos con el algoritmo «Corregir geometrías».</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/layers.py"/>
        <source>Layer '{layer}' has no coordinate reference system.</source>
        <translation>La capa '{layer}' no tiene sistema de referencia de coordenadas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/layers.py"/>
        <location filename="../../urban_rural_linkages/io/rasters.py"/>
        <source>Set it in the layer's properties (Source), then run again.</source>
        <translation>Asígnelo en las propiedades de la capa (Fuente) y vuelva a ejecutar.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/layers.py"/>
        <source>Feature '{feature}' of layer '{layer}' lies outside the area of its coordinate reference system.</source>
        <translation>El elemento '{feature}' de la capa '{layer}' queda fuera del ámbito de su sistema de referencia de coordenadas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/layers.py"/>
        <source>Check the layer's system, or the feature's coordinates.</source>
        <translation>Compruebe el sistema de la capa o las coordenadas del elemento.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/odt.py"/>
        <source>The report could not be written as an OpenDocument text.</source>
        <translation>El informe no se pudo escribir como texto OpenDocument.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/odt.py"/>
        <source>Choose HTML or PDF.</source>
        <translation>Elija HTML o PDF.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/outlines.py"/>
        <source>Choose the outlines of the units.</source>
        <translation>Elija los contornos de las unidades.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/outputs.py"/>
        <source>The outputs {one} and {other} both go to '{target}'.</source>
        <translation>Las salidas {one} y {other} van las dos a «{target}».</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/outputs.py"/>
        <source>Give each its own file, or its own table of a GeoPackage.</source>
        <translation>Dé a cada una su propio archivo, o su propia tabla de un GeoPackage.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/pictures.py"/>
        <source>'{path}' is not a picture.</source>
        <translation>'{path}' no es una imagen.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/pictures.py"/>
        <source>Choose a PNG, JPEG or SVG file.</source>
        <translation>Elija un archivo PNG, JPEG o SVG.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/printing.py"/>
        <source>The file '{path}' could not be written.</source>
        <translation>No se pudo escribir el archivo '{path}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/printing.py"/>
        <source>Close it where it is open.</source>
        <translation>Ciérrelo donde esté abierto.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/printing.py"/>
        <source>The file '{path}' could not be written to its end.</source>
        <translation>No se pudo escribir el archivo '{path}' hasta el final.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/printing.py"/>
        <source>Free some space.</source>
        <translation>Libere espacio.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/raster/__init__.py"/>
        <source>There is no raster backend '{name}'.</source>
        <translation>No existe el motor de ráster '{name}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/raster/__init__.py"/>
        <source>Use 'gdal' or 'rasterio'.</source>
        <translation>Use 'gdal' o 'rasterio'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/raster/__init__.py"/>
        <source>The raster backend 'rasterio' cannot be used: {reason}.</source>
        <translation>No se puede usar el motor de ráster 'rasterio': {reason}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/raster/__init__.py"/>
        <source>Use 'gdal'.</source>
        <translation>Use 'gdal'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/raster/port.py"/>
        <source>Raster '{layer}' holds complex numbers.</source>
        <translation>El ráster '{layer}' contiene números complejos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/raster/port.py"/>
        <source>Choose another.</source>
        <translation>Elija otro.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/raster/port.py"/>
        <source>Raster '{layer}' has no georeference.</source>
        <translation>El ráster '{layer}' no está georreferenciado.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/raster/port.py"/>
        <source>Georeference it first (Layer &gt; Georeferencer).</source>
        <translation>Georreferéncielo antes (Capa &gt; Georreferenciador).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/raster/port.py"/>
        <source>The raster '{path}' cannot be written: {reason}.</source>
        <translation>No se puede escribir el ráster '{path}': {reason}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/raster/port.py"/>
        <source>Choose another folder, free some space, or remove the layer from the project if it is open.</source>
        <translation>Elija otra carpeta, libere espacio o quite la capa del proyecto si está abierta.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/raster/port.py"/>
        <source>The raster to write holds numbers of up to {largest}, which its cells cannot keep.</source>
        <translation>El ráster que se escribiría contiene números de hasta {largest}, que sus celdas no pueden guardar.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/raster/port.py"/>
        <source>Check the largest numbers of the inputs.</source>
        <translation>Revise los números mayores de los datos de entrada.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/raster/port.py"/>
        <source>The cells of raster '{layer}' are {width} x {height} units wide and high, which cannot be.</source>
        <translation>Las celdas del ráster «{layer}» miden {width} x {height} unidades de ancho y alto, lo que no puede ser.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/raster/port.py"/>
        <source>Set the size of its cells right (gdal_translate -a_ullr), or choose another raster.</source>
        <translation>Corrija el tamaño de sus celdas (gdal_translate -a_ullr) o elija otro ráster.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/raster/port.py"/>
        <source>The geometry of row {row} cannot be read.</source>
        <translation>No se puede leer la geometría de la fila {row}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/raster/port.py"/>
        <source>Run 'Fix geometries' on the layer.</source>
        <translation>Ejecute 'Corregir geometrías' en la capa.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/raster/port.py"/>
        <source>The raster '{path}' cannot be read: {reason}.</source>
        <translation>No se puede leer el ráster '{path}': {reason}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/raster/port.py"/>
        <source>Check that the file exists and opens in QGIS.</source>
        <translation>Compruebe que el archivo exista y se abra en QGIS.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/raster/resampling.py"/>
        <source>There is no resampling method '{method}'.</source>
        <translation>No existe el método de remuestreo '{method}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/raster/resampling.py"/>
        <source>Use sum, mean, nearest or bilinear.</source>
        <translation>Use sum, mean, nearest o bilinear.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/raster/windows.py"/>
        <source>The window of {rows} x {columns} cells at row {row}, column {column} leaves raster '{layer}'.</source>
        <translation>La ventana de {rows} x {columns} celdas en la fila {row}, columna {column}, se sale del ráster '{layer}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/raster/windows.py"/>
        <source>Choose an extent within the raster.</source>
        <translation>Elija una extensión dentro del ráster.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/rasters.py"/>
        <source>Raster '{layer}' has no coordinate reference system.</source>
        <translation>El ráster '{layer}' no tiene sistema de referencia de coordenadas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/store/errors.py"/>
        <source>Somebody else has changed the answers to {items} in '{where}' meanwhile.</source>
        <translation>Otra persona ha cambiado entretanto las respuestas a {items} en '{where}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/store/errors.py"/>
        <source>Compare both answers and keep one of them.</source>
        <translation>Compare ambas respuestas y conserve una de ellas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/store/errors.py"/>
        <source>Somebody else has changed the title, plan or status of the assessment '{title}' in '{where}' meanwhile.</source>
        <translation>Otra persona ha cambiado entretanto el título, el plan o el estado de la evaluación '{title}' en '{where}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/store/errors.py"/>
        <source>Compare both and keep one of them.</source>
        <translation>Compare ambas versiones y conserve una de ellas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/store/errors.py"/>
        <source>The assessment is not in '{where}'.</source>
        <translation>La evaluación no está en '{where}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/store/errors.py"/>
        <source>It may have been taken away or moved to another file; save it as a copy.</source>
        <translation>Puede que se haya eliminado o pasado a otro archivo; guárdela como copia.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/store/errors.py"/>
        <source>The assessment '{title}' is in '{where}' already.</source>
        <translation>La evaluación '{title}' ya está en '{where}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/store/errors.py"/>
        <source>Open it there, or merge the two copies.</source>
        <translation>Ábrala allí o combine las dos copias.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/store/errors.py"/>
        <source>The assessment '{title}' in '{where}' has been made final, or moved to another version of its checklist.</source>
        <translation>La evaluación '{title}' en '{where}' ha pasado a definitiva o a otra versión de su lista de comprobación.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/store/errors.py"/>
        <source>Open it anew before you go on.</source>
        <translation>Vuelva a abrirla antes de continuar.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/store/geopackage.py"/>
        <source>The file '{path}' holds no assessments of this plugin.</source>
        <translation>El archivo '{path}' no contiene evaluaciones de este complemento.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/store/geopackage.py"/>
        <source>Choose another file, or a new name.</source>
        <translation>Elija otro archivo o un nombre nuevo.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/store/geopackage.py"/>
        <source>There is a file '{path}' already.</source>
        <translation>Ya existe un archivo '{path}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/store/geopackage.py"/>
        <source>Open it, or choose another name.</source>
        <translation>Ábralo o elija otro nombre.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/store/geopackage.py"/>
        <source>The file '{path}' cannot be made: {reason}.</source>
        <translation>No se puede crear el archivo '{path}': {reason}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/store/geopackage.py"/>
        <source>Choose another folder.</source>
        <translation>Elija otra carpeta.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/store/geopackage.py"/>
        <source>The file '{path}' is read only.</source>
        <translation>El archivo '{path}' es de solo lectura.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/store/geopackage.py"/>
        <source>Copy it to a folder of yours and open the copy.</source>
        <translation>Cópielo a una carpeta propia y abra la copia.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/store/geopackage.py"/>
        <location filename="../../urban_rural_linkages/io/store/private_copy.py"/>
        <source>The file '{path}' cannot be read or written now: {reason}.</source>
        <translation>Ahora no se puede leer ni escribir el archivo '{path}': {reason}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/store/geopackage.py"/>
        <location filename="../../urban_rural_linkages/io/store/private_copy.py"/>
        <source>Close what else has it open, look at the space on the disk, and try again.</source>
        <translation>Cierre los otros programas que lo tengan abierto, compruebe el espacio en disco e inténtelo de nuevo.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/store/geopackage.py"/>
        <source>The file '{path}' is not there any more.</source>
        <translation>El archivo '{path}' ya no está.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/store/geopackage.py"/>
        <source>Bring it back, or save the assessment as a copy.</source>
        <translation>Recupérelo o guarde la evaluación como copia.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/store/geopackage.py"/>
        <source>The file '{path}' is damaged, or no GeoPackage: {reason}.</source>
        <translation>El archivo '{path}' está dañado o no es un GeoPackage: {reason}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/store/geopackage.py"/>
        <source>Take a copy that was saved before; the file was not changed.</source>
        <translation>Use una copia guardada antes; el archivo no se ha modificado.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/store/postgres.py"/>
        <source>QGIS knows no PostgreSQL connection '{name}'.</source>
        <translation>QGIS no conoce ninguna conexión PostgreSQL '{name}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/store/postgres.py"/>
        <source>Make it in the browser of QGIS, or choose another one.</source>
        <translation>Créela en el navegador de QGIS o elija otra.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/store/postgres.py"/>
        <source>A PostgreSQL database needs the Python module psycopg2, which this QGIS does not have.</source>
        <translation>Una base de datos PostgreSQL necesita el módulo de Python psycopg2, que este QGIS no tiene.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/store/postgres.py"/>
        <source>Install it (on Debian: python3-psycopg2), or keep the assessment in a GeoPackage.</source>
        <translation>Instálelo (en Debian: python3-psycopg2) o guarde la evaluación en un GeoPackage.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/store/postgres.py"/>
        <source>The database '{where}' cannot be read or written now: {reason}.</source>
        <translation>Ahora no se puede leer ni escribir la base de datos '{where}': {reason}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/store/postgres.py"/>
        <source>Look at the connection in the browser of QGIS, and try again.</source>
        <translation>Compruebe la conexión en el navegador de QGIS e inténtelo de nuevo.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/store/versions.py"/>
        <source>'{where}' does not say of which version its tables of assessments are.</source>
        <translation>'{where}' no indica de qué versión son sus tablas de evaluaciones.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/store/versions.py"/>
        <source>Take a copy that was saved before, or start a new file.</source>
        <translation>Use una copia guardada antes o empiece un archivo nuevo.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/store/versions.py"/>
        <source>The assessments in '{where}' were written by a newer version of the plugin.</source>
        <translation>Las evaluaciones de '{where}' se escribieron con una versión más reciente del complemento.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/store/versions.py"/>
        <source>Update the plugin (tables of version {version}; this one knows {known}).</source>
        <translation>Actualice el complemento (tablas de la versión {version}; este conoce la {known}).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/tables/table.py"/>
        <source>The workbook '{path}' is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/tables/table.py"/>
        <source>Choose a workbook with a table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/tables/table.py"/>
        <source>The workbook '{path}' has no sheet '{sheet}'; it has: {sheets}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/tables/table.py"/>
        <source>Give one of them as SHEET.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/tables/table.py"/>
        <source>Workbook '{path}': the sheet '{sheet}' was read; it has the sheets {sheets}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/tables/text_file.py"/>
        <source>The table '{path}' has no row {row} with any content.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/tables/text_file.py"/>
        <source>Give the row of the header as a spreadsheet counts, or 0 to find it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/tables/text_file.py"/>
        <source>The table '{path}' is empty.</source>
        <translation>La tabla '{path}' está vacía.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/tables/text_file.py"/>
        <source>Choose a file with a header row and data.</source>
        <translation>Elija un archivo con fila de encabezado y datos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/tables/text_file.py"/>
        <source>The table '{path}' cannot be read: {reason}.</source>
        <translation>No se puede leer la tabla '{path}': {reason}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/tables/text_file.py"/>
        <source>Check that the file exists, is complete and is not locked by another program.</source>
        <translation>Compruebe que el archivo exista, esté completo y no lo bloquee otro programa.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/tables/text_file.py"/>
        <source>The table '{path}' is larger than {limit} MB when it is unpacked.</source>
        <translation>La tabla '{path}' ocupa más de {limit} MB una vez descomprimida.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/tables/text_file.py"/>
        <source>Unpack it yourself if you trust it, or leave out the rows and columns that are not needed.</source>
        <translation>Descomprímala usted si se fía de ella, o deje fuera las filas y columnas que no hacen falta.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/tables/text_file.py"/>
        <source>There is no text encoding '{encoding}'.</source>
        <translation>No existe la codificación de texto '{encoding}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/tables/text_file.py"/>
        <source>Write for example utf-8, cp1252 or latin-1, or leave it at auto.</source>
        <translation>Escriba, por ejemplo, utf-8, cp1252 o latin-1, o déjela en auto.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/tables/text_file.py"/>
        <source>The table '{path}' is not text in the encoding {encoding}.</source>
        <translation>La tabla '{path}' no es texto con la codificación {encoding}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/tables/text_file.py"/>
        <source>Choose its encoding; a spreadsheet must first be saved as CSV.</source>
        <translation>Elija su codificación; una hoja de cálculo debe guardarse antes como CSV.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/tables/text_file.py"/>
        <source>The table '{path}' cannot be divided into cells at row {row}: {reason}.</source>
        <translation>No se puede dividir en celdas la tabla '{path}' en la fila {row}: {reason}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/tables/text_file.py"/>
        <source>Look for a quote out of place: a quote that opens a cell must close it, and quotes inside are written twice.</source>
        <translation>Busque unas comillas fuera de sitio: las que abren una celda deben cerrarla, y dentro de ella se escriben dobles.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/tables/text_file.py"/>
        <source>The table '{path}' has {cells} cells in row {row}, but {columns} in its header.</source>
        <translation>La tabla '{path}' tiene {cells} celdas en la fila {row}, pero {columns} en el encabezado.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/tables/text_file.py"/>
        <source>Every row must be as long as the header; a cell that holds the delimiter must stand in quotes. Where the header is another row, give it as HEADER_ROW.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/tables/text_file.py"/>
        <source>The table '{path}' has no header: its first row holds only numbers ({names}).</source>
        <translation>La tabla '{path}' no tiene encabezado: su primera fila solo contiene números ({names}).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/tables/text_file.py"/>
        <source>Write a header: the first row must name every column.</source>
        <translation>Escriba un encabezado: la primera fila debe dar nombre a todas las columnas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/tables/text_file.py"/>
        <source>The table '{path}' has several columns of the name {names}.</source>
        <translation>La tabla '{path}' tiene varias columnas con el nombre {names}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/tables/text_file.py"/>
        <source>Give every column a name of its own.</source>
        <translation>Dé a cada columna un nombre propio.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/tables/workbook.py"/>
        <source>The workbook '{path}' cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/tables/workbook.py"/>
        <source>Open it in a spreadsheet program and save it again, without a password, or save the sheet as CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/template_layers.py"/>
        <source>The file '{file}' is there already, and is no GeoPackage that can be read.</source>
        <translation>El archivo '{file}' ya existe y no es un GeoPackage que se pueda leer.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/template_layers.py"/>
        <source>Choose another folder, or move the file away.</source>
        <translation>Elija otra carpeta o mueva el archivo a otro lugar.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/template_layers.py"/>
        <source>The file '{file}' holds data already, in {tables}; it is never overwritten.</source>
        <translation>El archivo '{file}' ya contiene datos, en {tables}; nunca se sobrescribe.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/template_layers.py"/>
        <source>Choose another folder, or go on with the layers that are there.</source>
        <translation>Elija otra carpeta o siga con las capas que ya hay.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/workspace.py"/>
        <source>Another diagnosis is being written into the folder '{folder}'.</source>
        <translation>Se está escribiendo otro diagnóstico en la carpeta «{folder}».</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/workspace.py"/>
        <source>Start this one when it has ended, or choose another folder.</source>
        <translation>Empiece este cuando haya terminado, o elija otra carpeta.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/workspace.py"/>
        <source>The folder '{folder}' cannot be written to: {reason}.</source>
        <translation>No se puede escribir en la carpeta '{folder}': {reason}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/workspace.py"/>
        <source>Choose a folder that you may write to, with free space, and close its files where they are open.</source>
        <translation>Elija una carpeta con permiso de escritura y espacio libre, y cierre sus archivos donde estén abiertos.</translation>
    </message>
</context>
</TS>
