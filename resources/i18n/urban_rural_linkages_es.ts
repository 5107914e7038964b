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
        <location filename="../../urban_rural_linkages/algorithms/access/odmatrix.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/servicecatchments.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/flow_lines.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/flow_parameters.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/functionalurbanareas.py"/>
        <source>Origin</source>
        <translation>Origen</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/accessibilitymeasures.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/servicecatchments.py"/>
        <source>The place of demand.</source>
        <translation>El lugar de la demanda.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/accessibilitymeasures.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/odmatrix.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/servicecatchments.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/flow_lines.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/flow_parameters.py"/>
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
        <location filename="../../urban_rural_linkages/algorithms/access/servicecatchments.py"/>
        <source>Demand</source>
        <translation>Demanda</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/accessibilitymeasures.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/servicecatchments.py"/>
        <source>The places where people live.</source>
        <translation>Los lugares donde vive la gente.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/accessibilitymeasures.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/populationcoverage.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/servicecatchments.py"/>
        <source>Code of the place</source>
        <translation>Código del lugar</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/accessibilitymeasures.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/servicecatchments.py"/>
        <source>As the origins of the table.</source>
        <translation>Como los orígenes de la tabla.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/accessibilitymeasures.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_outputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/coverage_outputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/servicecatchments.py"/>
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
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_outputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/servicecatchments.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/traveltimeraster.py"/>
        <source>Code of the service</source>
        <translation>Código del servicio</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/accessibilitymeasures.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/servicecatchments.py"/>
        <source>As the destinations of the table.</source>
        <translation>Como los destinos de la tabla.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/accessibilitymeasures.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_outputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/servicecatchments.py"/>
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
        <source>The largest cost that counts, inclusive.</source>
        <translation>El mayor coste que cuenta, inclusive.</translation>
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
        <source>Score ({measure})</source>
        <translation>Puntuación ({measure})</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_inputs.py"/>
        <source>Raster '{raster}' names service {number}, but layer '{layer}' has {count}.</source>
        <translation>El ráster '{raster}' nombra el servicio {number}, pero la capa '{layer}' tiene {count}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_inputs.py"/>
        <source>Give the services that the time raster was made with, in their order.</source>
        <translation>Indique los servicios con los que se hizo el ráster de tiempos, en su mismo orden.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_methods.py"/>
        <source>The method '{method}' needs the times to every service, and a time raster has those to the nearest.</source>
        <translation>El método '{method}' necesita los tiempos a todos los servicios, y un ráster de tiempos solo contiene los del más cercano.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_methods.py"/>
        <source>Give FRICTION or SPEEDS with SERVICES, or a table of times (OD).</source>
        <translation>Indique FRICTION o SPEEDS junto con SERVICES, o una tabla de tiempos (OD).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_methods.py"/>
        <source>No field of capacities was given: all services attract alike.</source>
        <translation>No se indicó ningún campo de capacidades: todos los servicios atraen por igual.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_methods.py"/>
        <source>Nothing says how many people each service can take.</source>
        <translation>Nada indica a cuántas personas puede atender cada servicio.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_methods.py"/>
        <source>Choose the field of capacities (CAPACITY).</source>
        <translation>Elija el campo de capacidades (CAPACITY).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_methods.py"/>
        <source>Nothing says how many people live in each place.</source>
        <translation>Nada indica cuántas personas viven en cada lugar.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_methods.py"/>
        <source>Give a population grid (POPULATION), or the field of people (DEMAND_POP).</source>
        <translation>Indique una malla de población (POPULATION) o el campo de personas (DEMAND_POP).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_methods.py"/>
        <source>Nothing says in which order the services fill up.</source>
        <translation>Nada indica en qué orden se llenan los servicios.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_methods.py"/>
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
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/functional.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/columns.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/grids.py"/>
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
        <source>Capacity left over (negative: too little)</source>
        <translation>Capacidad sobrante (negativa: insuficiente)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/catchment_outputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/servicecatchments.py"/>
        <source>People left over</source>
        <translation>Personas sin atender</translation>
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
        <source>outside</source>
        <translation>fuera</translation>
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
        <location filename="../../urban_rural_linkages/algorithms/access/networktraveltime.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/servicecatchments.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/traveltimeraster.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <location filename="../../urban_rural_linkages/gui/demo.py"/>
        <source>Services</source>
        <translation>Servicios</translation>
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
        <source>Cell (m)</source>
        <translation>Celda (m)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/frictionsurface.py"/>
        <source>Side of a cell where the land cover does not give it.</source>
        <translation>Lado de la celda cuando no lo da la cobertura del suelo.</translation>
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
        <source>The network '{layer}' is in degrees, and lengths cannot be measured.</source>
        <translation>La red '{layer}' está en grados y no se pueden medir longitudes.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/network_inputs.py"/>
        <source>Reproject it, such as to the local UTM zone.</source>
        <translation>Reproyéctela, p. ej. a la zona UTM local.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/network_inputs.py"/>
        <source>Nothing says how fast the lines of the network '{layer}' are.</source>
        <translation>Nada indica a qué velocidad se recorren las líneas de la red '{layer}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/network_inputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/surfaces.py"/>
        <source>Choose a field of speeds in km/h (SPEED), or of OpenStreetMap classes (HIGHWAY).</source>
        <translation>Elija un campo de velocidades en km/h (SPEED) o de clases de OpenStreetMap (HIGHWAY).</translation>
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
        <location filename="../../urban_rural_linkages/algorithms/access/odmatrix.py"/>
        <source>Origin-destination matrix</source>
        <translation>Matriz origen-destino</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/odmatrix.py"/>
        <source>Measures the time and the way over a network from every origin to every destination, or to the nearest of them, or to those within a limit. Pairs that no way joins, or that lie beyond the limit, have no row.</source>
        <translation>Mide el tiempo y el recorrido por una red desde cada origen hasta cada destino, o hasta los más cercanos, o hasta los que están dentro de un límite. Los pares sin camino que los una, o que están más allá del límite, no tienen fila.</translation>
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
        <source>Pairs</source>
        <translation>Pares</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/odmatrix.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/servicecatchments.py"/>
        <source>Minutes</source>
        <translation>Minutos</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/odmatrix.py"/>
        <source>Kilometres</source>
        <translation>Kilómetros</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/pairs.py"/>
        <source>Too far from the network: {origins} origins and {destinations} destinations.</source>
        <translation>Demasiado lejos de la red: {origins} orígenes y {destinations} destinos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/pairs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/travel.py"/>
        <source>Times are straight lines with a detour factor of {detour} at {speed} km/h: no driving times.</source>
        <translation>Los tiempos se estiman en línea recta con un factor de rodeo de {detour} a {speed} km/h: no son tiempos de conducción.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/people.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/unit_cells.py"/>
        <source>Raster '{layer}' holds a negative number of people: {value}.</source>
        <translation>El ráster '{layer}' contiene un número negativo de personas: {value}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/people.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/unit_cells.py"/>
        <source>Correct it, or declare the value that means 'no data' in it.</source>
        <translation>Corríjalo o declare en él el valor que significa 'sin dato'.</translation>
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
        <source>Zones</source>
        <translation>Zonas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/populationcoverage.py"/>
        <source>Municipalities or other zones; cells are shared out by exact area, places belong to the zone that they lie in.</source>
        <translation>Municipios u otras zonas; las celdas se reparten por superficie exacta, los lugares pertenecen a la zona en la que están.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/populationcoverage.py"/>
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
        <location filename="../../urban_rural_linkages/algorithms/access/servicecatchments.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Thresholds (minutes)</source>
        <translation>Umbrales (minutos)</translation>
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
        <source>all</source>
        <translation>todos</translation>
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
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/report.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/labourmarketareas.py"/>
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
        <source>Edges of the bands, inclusive; with Huff and capacity the last is the farthest that anybody goes.</source>
        <translation>Límites de las bandas, inclusivos; con Huff y con capacidad, el último es el máximo que se desplaza cualquier persona.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/servicecatchments.py"/>
        <source>People that each service can take; with Huff, what attracts. A field of the services, be they of a surface or of a table.</source>
        <translation>Personas que puede atender cada servicio; con Huff, lo que atrae. Un campo de los servicios, sean de una superficie o de una tabla.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/servicecatchments.py"/>
        <source>Order</source>
        <translation>Orden</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/servicecatchments.py"/>
        <source>Who fills up first: the service with most people around it, or by a field.</source>
        <translation>Quién se llena primero: el servicio con más personas a su alrededor, o según un campo.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/servicecatchments.py"/>
        <source>Field of the order</source>
        <translation>Campo del orden</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/servicecatchments.py"/>
        <source>The lowest number goes first.</source>
        <translation>El número más bajo va primero.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/servicecatchments.py"/>
        <source>Alpha (Huff)</source>
        <translation>Alfa (Huff)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/servicecatchments.py"/>
        <source>Exponent of the attraction.</source>
        <translation>Exponente de la atracción.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/servicecatchments.py"/>
        <source>Beta (Huff)</source>
        <translation>Beta (Huff)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/servicecatchments.py"/>
        <source>Exponent of the minutes; times under a minute count as one.</source>
        <translation>Exponente de los minutos; los tiempos de menos de un minuto cuentan como uno.</translation>
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
        <source>Give one source of travel times; {count} were given.</source>
        <translation>Indique una sola fuente de tiempos de viaje; se indicaron {count}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/servicecatchments.py"/>
        <source>TIME with ALLOCATION, FRICTION or SPEEDS with SERVICES, or a table OD with DEMAND and SUPPLY.</source>
        <translation>TIME con ALLOCATION, FRICTION o SPEEDS con SERVICES, o una tabla OD con DEMAND y SUPPLY.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/servicecatchments.py"/>
        <source>{source} needs {missing} too.</source>
        <translation>{source} necesita también {missing}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/servicecatchments.py"/>
        <source>Give it, or another source of times.</source>
        <translation>Indíquelo, o indique otra fuente de tiempos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/servicecatchments.py"/>
        <source>People whom no service serves: {people}.</source>
        <translation>Personas a las que no atiende ningún servicio: {people}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/servicecatchments.py"/>
        <source>Travel time</source>
        <translation>Tiempo de viaje</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/servicecatchments.py"/>
        <source>Minutes to the nearest service, with the raster of which that is; for the nearest and for bands.</source>
        <translation>Minutos hasta el servicio más cercano, con el ráster que dice cuál es; para el más cercano y para las bandas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/servicecatchments.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/travel.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/traveltimeraster.py"/>
        <source>Nearest service</source>
        <translation>Servicio más cercano</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/servicecatchments.py"/>
        <source>Its number, as the travel time raster writes it.</source>
        <translation>Su número, tal como lo escribe el ráster de tiempo de viaje.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/servicecatchments.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/traveltimeraster.py"/>
        <source>Friction</source>
        <translation>Fricción</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/servicecatchments.py"/>
        <source>Seconds per metre; for every method.</source>
        <translation>Segundos por metro; para todos los métodos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/servicecatchments.py"/>
        <location filename="../../urban_rural_linkages/algorithms/access/traveltimeraster.py"/>
        <source>Speeds</source>
        <translation>Velocidades</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/servicecatchments.py"/>
        <source>Kilometres an hour, in place of friction.</source>
        <translation>Kilómetros por hora, en lugar de la fricción.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/servicecatchments.py"/>
        <source>Points; for a time raster those that it was made with.</source>
        <translation>Puntos; para un ráster de tiempo, aquellos con los que se hizo.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/servicecatchments.py"/>
        <source>Names the catchments and breaks ties.</source>
        <translation>Identifica las áreas de servicio y resuelve los empates.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/servicecatchments.py"/>
        <source>Population grid</source>
        <translation>Malla de población</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/servicecatchments.py"/>
        <source>Persons per cell, on the cells of the times.</source>
        <translation>Personas por celda, en las celdas de los tiempos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/servicecatchments.py"/>
        <source>Table of times</source>
        <translation>Tabla de tiempos</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/servicecatchments.py"/>
        <source>In place of rasters: one row a pair, as the origin-destination matrix writes it.</source>
        <translation>En lugar de rásteres: una fila por par, tal como la escribe la matriz origen-destino.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/servicecatchments.py"/>
        <source>The service.</source>
        <translation>El servicio.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/servicecatchments.py"/>
        <source>Of the pair.</source>
        <translation>Del par.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/servicecatchments.py"/>
        <source>How many live there.</source>
        <translation>Cuántas personas viven allí.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/servicecatchments.py"/>
        <source>Services of the table</source>
        <translation>Servicios de la tabla</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/servicecatchments.py"/>
        <source>Needed only where they are not given as services above.</source>
        <translation>Solo hacen falta si no se indican arriba como servicios.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/servicecatchments.py"/>
        <source>Code of the service (table)</source>
        <translation>Código del servicio (tabla)</translation>
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
        <location filename="../../urban_rural_linkages/algorithms/access/services.py"/>
        <source>Services outside the study area, which are ignored: {services}.</source>
        <translation>Servicios fuera del área de estudio, que no se tienen en cuenta: {services}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/services.py"/>
        <source>Services outside the study area, which are used because people cross borders: {services}.</source>
        <translation>Servicios fuera del área de estudio, que se usan porque la gente cruza los límites administrativos: {services}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/services.py"/>
        <source>Services without a place, which are not used: {services}.</source>
        <translation>Servicios sin ubicación, que no se usan: {services}.</translation>
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
        <source>Tolerance of junctions (m)</source>
        <translation>Tolerancia de los cruces (m)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/speeds.py"/>
        <source>Ends of lines closer than this are one junction.</source>
        <translation>Los extremos de línea más próximos que esto forman un mismo cruce.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/speeds.py"/>
        <source>Speed of each line.</source>
        <translation>Velocidad de cada línea.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/speeds.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>OpenStreetMap class</source>
        <translation>Clase de OpenStreetMap</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/speeds.py"/>
        <source>The field 'highway', from which speeds are taken where there is no field of speeds.</source>
        <translation>El campo 'highway', del que se toman las velocidades donde no hay campo de velocidad.</translation>
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
        <source>The one speed of the whole way.</source>
        <translation>La velocidad única de todo el recorrido.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/surface_times.py"/>
        <source>'{text}' are no four coefficients.</source>
        <translation>'{text}' no son cuatro coeficientes.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/surface_times.py"/>
        <source>Write for example 0.72,6,1.9998,-1.9998.</source>
        <translation>Escriba, por ejemplo, 0.72,6,1.9998,-1.9998.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/surface_times.py"/>
        <source>Number in the raster of the nearest service</source>
        <translation>Número en el ráster del servicio más cercano</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/surface_times.py"/>
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
        <source>The friction surface would be in degrees.</source>
        <translation>La superficie de fricción quedaría en grados.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/surfaces.py"/>
        <source>Reproject the roads to metres first.</source>
        <translation>Reproyecte antes las vías a metros.</translation>
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
        <location filename="../../urban_rural_linkages/algorithms/access/surfaces.py"/>
        <source>Nothing says how fast the roads '{layer}' are.</source>
        <translation>Nada indica la velocidad de las vías '{layer}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/access/travel.py"/>
        <source>Places farther from the network than {limit} m: {count}.</source>
        <translation>Lugares a más de {limit} m de la red: {count}.</translation>
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
        <source>Finds the least time from every cell to the nearest service over a surface of friction or speeds, on foot, by bicycle or by car, with slopes where a DEM is given. Cells without data and without speed are barriers; a knight's move does not jump them. What lies beyond the limit and what cannot be reached at all are told apart. A surface in degrees is measured geodesically, row by row. Services on a barrier or outside are reported, and moved only within the cells that you allow.</source>
        <translation>Calcula el tiempo mínimo desde cada celda hasta el servicio más cercano sobre una superficie de fricción o de velocidades, a pie, en bicicleta o en coche, con pendientes si se indica un MDE. Las celdas sin datos o sin velocidad son barreras; el salto de caballo no las atraviesa. Se distingue lo que queda más allá del límite de lo que no tiene acceso alguno. Una superficie en grados se mide geodésicamente, fila a fila. Los servicios situados en una barrera o fuera se notifican, y solo se mueven dentro del número de celdas que se permita.</translation>
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
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/pending.py"/>
        <source>Impact checklists</source>
        <translation>Listas de comprobación de impacto</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/base.py"/>
        <source>This algorithm needs the Python package scipy, which this QGIS does not have. Install it with your system's package manager or the OSGeo4W setup.</source>
        <translation>Este algoritmo necesita el paquete de Python scipy, que este QGIS no tiene. Instálelo con el gestor de paquetes de su sistema o con el instalador de OSGeo4W.</translation>
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
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <location filename="../../urban_rural_linkages/algorithms/parameters.py"/>
        <source>Territorial units</source>
        <translation>Unidades territoriales</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <source>The layer that gets the columns.</source>
        <translation>La capa que recibe las columnas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/flow_parameters.py"/>
        <location filename="../../urban_rural_linkages/algorithms/parameters.py"/>
        <source>Code of the unit</source>
        <translation>Código de la unidad</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
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
        <source>Encoding of CSV files</source>
        <translation>Codificación de los archivos CSV</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/data/jointables.py"/>
        <source>Such as utf-8 or cp1252; auto finds it.</source>
        <translation>Por ejemplo utf-8 o cp1252; auto la determina.</translation>
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
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/agestructure.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/ages.py"/>
        <source>Age structure</source>
        <translation>Estructura por edades</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/agestructure.py"/>
        <source>Measures ageing, dependency, over-ageing, masculinity and the replacement of working ages of each unit, from fields by sex and age or from broad groups. Ages must fall on the edges of the groups: people are never divided by guess. What the given ages do not allow is unknown.</source>
        <translation>Mide el envejecimiento, la dependencia, el sobreenvejecimiento, la relación de masculinidad y el reemplazo de las edades activas de cada unidad, a partir de campos por sexo y edad o de grandes grupos. Las edades deben coincidir con los límites de los grupos: nunca se reparten personas por suposición. Lo que las edades disponibles no permiten calcular queda sin dato.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/agestructure.py"/>
        <source>age, ageing, dependency, masculinity, old, young, edad, envejecimiento, dependencia, masculinidad, mayores, jóvenes</source>
        <translation>age, ageing, dependency, masculinity, old, young, edad, envejecimiento, dependencia, masculinidad, mayores, jóvenes</translation>
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
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access_people.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/ages.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Women</source>
        <translation>Mujeres</translation>
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
        <source>The units with the measures of their ages.</source>
        <translation>Las unidades con las medidas de sus edades.</translation>
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
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
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
        <source>Natural balance (persons)</source>
        <translation>Saldo natural (personas)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <source>Net migration (persons)</source>
        <translation>Saldo migratorio (personas)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <source>Natural balance (per 1,000 a year)</source>
        <translation>Saldo natural (por 1000 hab. y año)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
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
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/functional.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/columns.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/grids.py"/>
        <source>Class</source>
        <translation>Clase</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <source>Criteria and years</source>
        <translation>Criterios y años</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/functional.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/report.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/columns.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/flow_parameters.py"/>
        <source>Units</source>
        <translation>Unidades</translation>
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
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/ages.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/functional.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/columns.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/functionalurbanareas.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/grids.py"/>
        <source>Inhabitants</source>
        <translation>Habitantes</translation>
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
        <source>Group (empty: all)</source>
        <translation>Grupo (vacío: total)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <source>Ageing index (old per 100 young)</source>
        <translation>Índice de envejecimiento (mayores por cada 100 jóvenes)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <source>Old-age dependency (old per 100 of working age)</source>
        <translation>Dependencia de mayores (mayores por cada 100 en edad activa)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <source>Share of the old (0-1)</source>
        <translation>Proporción de mayores (0-1)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <source>Share of the oldest (0-1)</source>
        <translation>Proporción de los de mayor edad (0-1)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <source>Oldest per 100 old</source>
        <translation>Los de mayor edad por cada 100 mayores</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <source>Share of minors (0-1)</source>
        <translation>Proporción de menores (0-1)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/ages.py"/>
        <source>Men per 100 women</source>
        <translation>Hombres por cada 100 mujeres</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <source>Young men per 100 young women</source>
        <translation>Hombres jóvenes por cada 100 mujeres jóvenes</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <source>Children under 5 per woman of 15 to 49</source>
        <translation>Menores de 5 años por mujer de 15 a 49</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <source>People of 15-24 per 100 of 55-64</source>
        <translation>Personas de 15-24 por cada 100 de 55-64</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <source>Clause {clause}: met (1) or not (0)</source>
        <translation>Cláusula {clause}: se cumple (1) o no (0)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/columns.py"/>
        <source>not comparable: no population in {year}</source>
        <translation>no comparable: sin población en {year}</translation>
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
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationrisk.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>Risk of depopulation</source>
        <translation>Riesgo de despoblación</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationrisk.py"/>
        <source>Applies a published set of criteria (of a law, a programme or a study) to every unit. Each clause of the set gets a field of its own: 1 met, 0 not met, unknown where data are missing; so every flag can be defended. What is already decided by known clauses stands, what depends on an unknown one is unknown. The sets ship with their source, article and whether it was checked; you can give a file of your own.

A set made for fixed years runs on the years you give, with a warning, and the result carries them.</source>
        <translation>Aplica a cada unidad un conjunto de criterios publicado (de una ley, un programa o un estudio). Cada cláusula del conjunto tiene su propio campo: 1 se cumple, 0 no se cumple, sin dato donde faltan datos; así se puede justificar cada resultado. Lo que ya deciden las cláusulas conocidas se mantiene; lo que depende de una desconocida queda sin dato. Los conjuntos incluyen su fuente, su artículo y si se ha comprobado; también puede aportar un archivo propio.

Un conjunto hecho para años fijos se aplica a los años que usted indique, con un aviso, y el resultado los recoge.</translation>
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
        <location filename="../../urban_rural_linkages/algorithms/parameters.py"/>
        <source>Natural balance</source>
        <translation>Saldo natural</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationrisk.py"/>
        <source>Negative over the whole period, or negative in every single year (needs the yearly series).</source>
        <translation>Negativo en el conjunto del periodo, o negativo en todos y cada uno de los años (necesita la serie anual).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/depopulation/depopulationrisk.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Yearly populations</source>
        <translation>Poblaciones anuales</translation>
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
        <location filename="../../urban_rural_linkages/algorithms/functional/grids.py"/>
        <source>Number</source>
        <translation>Número</translation>
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
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/area_outputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/columns.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/flow_lines.py"/>
        <source>Unit</source>
        <translation>Unidad</translation>
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
        <source>All</source>
        <translation>Total</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access_people.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/ages.py"/>
        <source>Men</source>
        <translation>Hombres</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access_people.py"/>
        <source>0 to 14</source>
        <translation>De 0 a 14</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/access_people.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/ages.py"/>
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
        <source>Access: the straight line on the ellipsoid from each place to the nearest service, times the detour factor ({detour}), at {speed} km/h. It knows no roads, rivers or mountains, and is no driving time. Thresholds are inclusive.</source>
        <translation>Acceso: la línea recta sobre el elipsoide desde cada lugar hasta el servicio más cercano, multiplicada por el factor de rodeo ({detour}), a {speed} km/h. No tiene en cuenta carreteras, ríos ni montañas, y no es un tiempo de conducción. Los umbrales son inclusivos.</translation>
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
        <source>Population pyramid</source>
        <translation>Pirámide de población</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/ages.py"/>
        <source>People per year of age</source>
        <translation>Personas por año de edad</translation>
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
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Municipalities or other units, one polygon each.</source>
        <translation>Municipios u otras unidades, un polígono cada una.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>The field with the unit's code, compared as text.</source>
        <translation>El campo con el código de la unidad, que se compara como texto.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/functionalurbanareas.py"/>
        <source>Name of the unit</source>
        <translation>Nombre de la unidad</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>How tables and maps call the units.</source>
        <translation>Cómo llaman a las unidades las tablas y los mapas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Pattern of the fields with a population a year, such as t{year}.</source>
        <translation>Patrón de los campos con una población por año, como t{year}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>People of 65 and over</source>
        <translation>Personas de 65 y más años</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>At the end year, where there are no fields by age.</source>
        <translation>En el año final, donde no hay campos por edad.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>People under 15</source>
        <translation>Personas menores de 15 años</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <location filename="../../urban_rural_linkages/gui/demo.py"/>
        <source>Settlements</source>
        <translation>Núcleos de población</translation>
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
        <source>Beds, places or another capacity of the service.</source>
        <translation>Camas, plazas u otra capacidad del servicio.</translation>
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
        <source>Metres; used by a chapter to come.</source>
        <translation>Metros; la usará un capítulo futuro.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Population grid, end</source>
        <translation>Malla de población, final</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Persons per cell, on an equal-area grid.</source>
        <translation>Personas por celda, en una malla de áreas iguales.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Population grid, start</source>
        <translation>Malla de población, inicial</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Persons per cell; used by a chapter to come.</source>
        <translation>Personas por celda; la usará un capítulo futuro.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/degurbagrid.py"/>
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
        <source>Square metres per cell; used by a chapter to come.</source>
        <translation>Metros cuadrados por celda; lo usará un capítulo futuro.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/functional.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/flow_parameters.py"/>
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
        <location filename="../../urban_rural_linkages/algorithms/functional/flow_lines.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/flow_parameters.py"/>
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
        <location filename="../../urban_rural_linkages/algorithms/functional/columns.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/functionalurbanareas.py"/>
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
        <source>Detour factor</source>
        <translation>Factor de rodeo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>Of travel in straight lines.</source>
        <translation>Del recorrido en línea recta.</translation>
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
        <source>Assessments</source>
        <translation>Evaluaciones</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/declaration.py"/>
        <source>The GeoPackage with impact checklists; used by a chapter to come.</source>
        <translation>El GeoPackage con las listas de comprobación de impacto; lo usará un capítulo futuro.</translation>
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
        <source>Report</source>
        <translation>Informe</translation>
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
        <location filename="../../urban_rural_linkages/algorithms/functional/degurbaunits.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/functionalurbanareas.py"/>
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
        <location filename="../../urban_rural_linkages/algorithms/functional/columns.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/grids.py"/>
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
        <location filename="../../urban_rural_linkages/algorithms/functional/columns.py"/>
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
        <location filename="../../urban_rural_linkages/algorithms/functional/labourmarketareas.py"/>
        <source>Labour market areas</source>
        <translation>Áreas de mercado de trabajo</translation>
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
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/making.py"/>
        <source>The results lie in {folder}</source>
        <translation>Los resultados están en {folder}</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/making.py"/>
        <source>No folder was given.</source>
        <translation>No se ha indicado ninguna carpeta.</translation>
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
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/pending.py"/>
        <source>Natural and migratory types, trends and overlays</source>
        <translation>Tipos naturales y migratorios, tendencias y superposiciones</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/pending.py"/>
        <source>births and deaths (BIRTHS, DEATHS)</source>
        <translation>nacimientos y defunciones (BIRTHS, DEATHS)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/pending.py"/>
        <source>Land consumption</source>
        <translation>Consumo de suelo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/pending.py"/>
        <source>built-up land of two years (BUILTUP, BUILTUP_START)</source>
        <translation>suelo construido de dos años (BUILTUP, BUILTUP_START)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/pending.py"/>
        <source>a store of assessments (STORE)</source>
        <translation>un archivo de evaluaciones (STORE)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/pending.py"/>
        <source>This version does not write the chapter yet; the inputs given for it ({inputs}) were not used.</source>
        <translation>Esta versión aún no redacta el capítulo; los datos aportados para él ({inputs}) no se han usado.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/pending.py"/>
        <source>This version does not write the chapter yet; it will need {needs}.</source>
        <translation>Esta versión aún no redacta el capítulo; necesitará {needs}.</translation>
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
        <source>{value} in {year}</source>
        <translation>{value} en {year}</translation>
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
        <source>{count} units, with {people} inhabitants, meet the criteria '{criteria}'.</source>
        <translation>{count} unidades, con {people} habitantes, cumplen los criterios '{criteria}'.</translation>
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
        <source>Risk: every clause is true, false or unknown for each unit; what known clauses decide stands, what depends on an unknown one is unknown and counted as such. Each clause has a field of its own in the layer.</source>
        <translation>Riesgo: cada cláusula es verdadera, falsa o desconocida para cada unidad; lo que deciden las cláusulas conocidas se mantiene; lo que depende de una desconocida queda sin dato y así se cuenta. Cada cláusula tiene su propio campo en la capa.</translation>
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
        <source>Unknown</source>
        <translation>Sin datos</translation>
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
        <source>At risk</source>
        <translation>En riesgo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>Inhabitants at risk</source>
        <translation>Habitantes en riesgo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/population.py"/>
        <source>Risk by group</source>
        <translation>Riesgo por grupo</translation>
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
        <source>Contents</source>
        <translation>Índice</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/report.py"/>
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
        <source>Layer '{layer}' ({parameter}), as given by the user</source>
        <translation>Capa '{layer}' ({parameter}), tal como la aportó el usuario</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/diagnosis/report.py"/>
        <source>Page</source>
        <translation>Página</translation>
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
        <location filename="../../urban_rural_linkages/algorithms/functional/area_outputs.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/columns.py"/>
        <location filename="../../urban_rural_linkages/algorithms/parameters.py"/>
        <source>Area</source>
        <translation>Superficie</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/area_outputs.py"/>
        <source>How it came to the reserve list</source>
        <translation>Cómo llegó a la lista de reserva</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/columns.py"/>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/columns.py"/>
        <source>Share of the inhabitants (0-1)</source>
        <translation>Proporción de los habitantes (0-1)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/columns.py"/>
        <source>Threshold</source>
        <translation>Umbral</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/columns.py"/>
        <source>Multiplied by</source>
        <translation>Multiplicado por</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/columns.py"/>
        <source>Share in urban centres</source>
        <translation>Proporción en centros urbanos</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/columns.py"/>
        <source>Share in dense urban clusters</source>
        <translation>Proporción en agrupaciones urbanas densas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/columns.py"/>
        <source>Share in semi-dense urban clusters</source>
        <translation>Proporción en agrupaciones urbanas semidensas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/columns.py"/>
        <source>Share in suburban cells</source>
        <translation>Proporción en celdas suburbanas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/columns.py"/>
        <source>Share in rural clusters</source>
        <translation>Proporción en agrupaciones rurales</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/columns.py"/>
        <source>Share in low density rural cells</source>
        <translation>Proporción en celdas rurales de baja densidad</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/columns.py"/>
        <source>Share in very low density rural cells</source>
        <translation>Proporción en celdas rurales de muy baja densidad</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/columns.py"/>
        <source>Inhabitants on the grid</source>
        <translation>Habitantes en la malla</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/columns.py"/>
        <source>Degree of urbanisation: 3 city, 2 town, 1 rural</source>
        <translation>Grado de urbanización: 3 ciudad, 2 población intermedia, 1 rural</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/columns.py"/>
        <source>Degree of urbanisation, level 2</source>
        <translation>Grado de urbanización, nivel 2</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/columns.py"/>
        <source>Deciding share, less its threshold</source>
        <translation>Proporción decisiva menos su umbral</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/columns.py"/>
        <source>Why</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/columns.py"/>
        <source>Class with thresholds 0.05 lower</source>
        <translation>Clase con umbrales 0,05 más bajos</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/columns.py"/>
        <source>Class with thresholds 0.05 higher</source>
        <translation>Clase con umbrales 0,05 más altos</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/columns.py"/>
        <source>City, town or rural at stake (1)</source>
        <translation>Cambia entre ciudad, población intermedia o rural (1)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/columns.py"/>
        <source>Jobs</source>
        <translation>Empleos</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/columns.py"/>
        <source>Live and work in the unit</source>
        <translation>Viven y trabajan en la unidad</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/columns.py"/>
        <source>Share of residents who work here</source>
        <translation>Proporción de residentes que trabajan aquí</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/columns.py"/>
        <source>Share of jobs held by residents</source>
        <translation>Proporción de empleos ocupados por residentes</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/columns.py"/>
        <source>Jobs per employed resident</source>
        <translation>Empleos por residente ocupado</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/columns.py"/>
        <source>Jobs less residents</source>
        <translation>Empleos menos residentes</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/columns.py"/>
        <source>Where most others work</source>
        <translation>Destino más frecuente de los demás</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/columns.py"/>
        <source>Share of residents who work there</source>
        <translation>Proporción de residentes que trabajan allí</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/columns.py"/>
        <source>Live and work in the area</source>
        <translation>Viven y trabajan en el área</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/columns.py"/>
        <source>Validity (1 or more is valid)</source>
        <translation>Validez (1 o más es válida)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/columns.py"/>
        <source>From area</source>
        <translation>Área de origen</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/columns.py"/>
        <source>To area (empty: reserve)</source>
        <translation>Área de destino (vacío: reserva)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/columns.py"/>
        <source>Persons between the two</source>
        <translation>Personas entre ambas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/columns.py"/>
        <source>What the choice rests on</source>
        <translation>En qué se basa la elección</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/columns.py"/>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/columns.py"/>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/columns.py"/>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/columns.py"/>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/columns.py"/>
        <source>Inhabitants of the core</source>
        <translation>Habitantes del núcleo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/columns.py"/>
        <source>Size class</source>
        <translation>Clase de tamaño</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/columns.py"/>
        <source>Core cities</source>
        <translation>Ciudades del núcleo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/columns.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/functionalurbanareas.py"/>
        <source>City</source>
        <translation>Ciudad</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/columns.py"/>
        <source>Name of the area</source>
        <translation>Nombre del área</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/columns.py"/>
        <source>Role</source>
        <translation>Papel</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/columns.py"/>
        <source>Share of residents who work in the core</source>
        <translation>Proporción de residentes que trabajan en el núcleo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/columns.py"/>
        <source>Second area</source>
        <translation>Segunda área</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/columns.py"/>
        <source>Share of residents who work in its core</source>
        <translation>Proporción de residentes que trabajan en su núcleo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/columns.py"/>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/columns.py"/>
        <source>Unit or city</source>
        <translation>Unidad o ciudad</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/columns.py"/>
        <source>Other city or area</source>
        <translation>Otra ciudad o área</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/columns.py"/>
        <source>Share, or length of border (m)</source>
        <translation>Proporción o longitud de límite común (m)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/columns.py"/>
        <source>What happened</source>
        <translation>Qué ocurrió</translation>
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
        <location filename="../../urban_rural_linkages/algorithms/functional/degurbaunits.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/functionalurbanareas.py"/>
        <source>Population</source>
        <translation>Población</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/degurbagrid.py"/>
        <source>Persons per cell.</source>
        <translation>Personas por celda.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/degurbagrid.py"/>
        <source>Land in each cell. Without it every cell is all land.</source>
        <translation>Tierra de cada celda. Si falta, cada celda se considera toda tierra.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/degurbagrid.py"/>
        <source>Built-up land</source>
        <translation>Suelo construido</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/degurbagrid.py"/>
        <source>Built-up land in each cell. Without it the built-up criterion is left out.</source>
        <translation>Suelo construido de cada celda. Si falta, no se aplica el criterio de suelo construido.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/degurbagrid.py"/>
        <source>Unit of the land raster</source>
        <translation>Unidad del ráster de tierra</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/degurbagrid.py"/>
        <source>Square metres per cell, or the share of the cell (0 to 1).</source>
        <translation>Metros cuadrados por celda, o la proporción de la celda (de 0 a 1).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/degurbagrid.py"/>
        <source>Unit of the built-up raster</source>
        <translation>Unidad del ráster de suelo construido</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/degurbagrid.py"/>
        <source>Bring rasters together</source>
        <translation>Unificar los rásteres</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/degurbagrid.py"/>
        <source>Where the rasters lie on different cells, bring them onto the largest: people and square metres by sums, shares by means, never by interpolation.</source>
        <translation>Si los rásteres tienen celdas distintas, llevarlos a las mayores: las personas y los metros cuadrados por sumas, las proporciones por medias, nunca por interpolación.</translation>
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
        <source>The level-2 result of the grid: 30, 23, 22, 21, 13, 12, 11, 10.</source>
        <translation>El resultado de nivel 2 de la malla: 30, 23, 22, 21, 13, 12, 11, 10.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/degurbaunits.py"/>
        <source>Persons per cell, on the same cells or on finer ones.</source>
        <translation>Personas por celda, en las mismas celdas o en otras más finas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/degurbaunits.py"/>
        <source>Cells on a border</source>
        <translation>Celdas en un límite</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/degurbaunits.py"/>
        <source>Shared by exact area, or given to the unit that holds the centre of a small cell (the official way).</source>
        <translation>Repartidas por superficie exacta, o asignadas a la unidad que contiene el centro de una celda pequeña (la forma oficial).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/degurbaunits.py"/>
        <source>Small cells (m)</source>
        <translation>Celdas pequeñas (m)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/degurbaunits.py"/>
        <source>Side of the small cells whose centres decide.</source>
        <translation>Lado de las celdas pequeñas cuyos centros deciden.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/degurbaunits.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/thresholds.py"/>
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
        <location filename="../../urban_rural_linkages/algorithms/functional/flow_inputs.py"/>
        <source>Layer '{layer}' has no coordinate reference system: its outlines only say which units touch.</source>
        <translation>La capa '{layer}' no tiene sistema de referencia de coordenadas: sus contornos solo indican qué unidades se tocan.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/flow_lines.py"/>
        <source>Share of those who leave the origin (0-1)</source>
        <translation>Proporción de quienes salen del origen (0-1)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/flow_lines.py"/>
        <source>Place in the hierarchy</source>
        <translation>Lugar en la jerarquía</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/flow_lines.py"/>
        <source>Workers who come in</source>
        <translation>Trabajadores que entran</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/flow_lines.py"/>
        <source>Workers who leave</source>
        <translation>Trabajadores que salen</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/flow_parameters.py"/>
        <source>A table with one row a pair of units: where people live, where they work, how many.</source>
        <translation>Una tabla con una fila por par de unidades: dónde vive la gente, dónde trabaja y cuántas personas son.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/flow_parameters.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/functionalurbanareas.py"/>
        <source>The unit where people live.</source>
        <translation>La unidad donde vive la gente.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/flow_parameters.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/functionalurbanareas.py"/>
        <source>The unit where they work.</source>
        <translation>La unidad donde trabaja la gente.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/flow_parameters.py"/>
        <location filename="../../urban_rural_linkages/algorithms/functional/functionalurbanareas.py"/>
        <source>How many; rows of the same pair are added up.</source>
        <translation>Cuántas personas; las filas del mismo par se suman.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/flow_parameters.py"/>
        <source>The units that the flows connect, as polygons for maps and contiguity.</source>
        <translation>Las unidades que conectan los flujos, como polígonos para los mapas y la contigüidad.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/flow_parameters.py"/>
        <source>The field with the unit's code, as the flows have it.</source>
        <translation>El campo con el código de la unidad, tal como figura en los flujos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/flowindicators.py"/>
        <source>Commuting indicators</source>
        <translation>Indicadores de movilidad laboral</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/flowindicators.py"/>
        <source>Counts employed residents and jobs of each unit from a table of flows, and measures how far it keeps its workers and fills its jobs, where most of the others work, and whether it gains or loses workers by day. Rows of the same pair are added up, with a note; a flow to an unknown unit is an error.</source>
        <translation>Cuenta los residentes ocupados y los empleos de cada unidad a partir de una tabla de flujos, y mide hasta qué punto retiene a sus trabajadores y cubre sus empleos, cuál es el destino más frecuente de los demás y si gana o pierde trabajadores durante el día. Las filas del mismo par se suman, con un aviso; un flujo a una unidad desconocida es un error.</translation>
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
        <source>Areas are named after their largest core unit.</source>
        <translation>Las áreas llevan el nombre de la mayor unidad de su núcleo.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/functionalurbanareas.py"/>
        <source>People of the unit, for the size of areas; without it, those of the grid where it is given.</source>
        <translation>Población de la unidad, para el tamaño de las áreas; si falta, la de la malla si se indica.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/functionalurbanareas.py"/>
        <source>The city that each unit belongs to, empty outside. Without it, cities are found from the grid.</source>
        <translation>La ciudad a la que pertenece cada unidad, vacío fuera. Si falta, las ciudades se determinan a partir de la malla.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/functionalurbanareas.py"/>
        <source>The level-2 result of the grid, where no field says the city.</source>
        <translation>El resultado de nivel 2 de la malla, si ningún campo indica la ciudad.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/functionalurbanareas.py"/>
        <source>Persons per cell, with the classes.</source>
        <translation>Personas por celda, junto con las clases.</translation>
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
        <source>City: share in the urban centre</source>
        <translation>Ciudad: proporción en el centro urbano</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/functionalurbanareas.py"/>
        <source>Of the unit's people.</source>
        <translation>De la población de la unidad.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/functionalurbanareas.py"/>
        <source>Commuting zone: share of residents</source>
        <translation>Zona de influencia laboral: proporción de residentes</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/functionalurbanareas.py"/>
        <source>Who work in the city.</source>
        <translation>Que trabajan en la ciudad.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/functionalurbanareas.py"/>
        <source>One core: share between cities</source>
        <translation>Un solo núcleo: proporción entre ciudades</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/functionalurbanareas.py"/>
        <source>Of the employed residents of one city who work in the other.</source>
        <translation>De los residentes ocupados de una ciudad que trabajan en la otra.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/functionalurbanareas.py"/>
        <source>Merging of cities</source>
        <translation>Fusión de ciudades</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/functionalurbanareas.py"/>
        <source>All pairs at or above the share at once, or again and again with the merged ones.</source>
        <translation>Todos los pares que alcanzan la proporción de una vez, o repetidamente con las ya fusionadas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/functionalurbanareas.py"/>
        <source>Take in holes</source>
        <translation>Incorporar enclaves</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/functionalurbanareas.py"/>
        <source>Units that are wholly surrounded by one area join it; a unit on the coast or on the outer border is no hole.</source>
        <translation>Las unidades rodeadas por completo por una sola área se unen a ella; una unidad en la costa o en el límite exterior no es un enclave.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/functionalurbanareas.py"/>
        <source>Detached parts</source>
        <translation>Partes separadas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/functionalurbanareas.py"/>
        <source>Drop parts of an area that do not touch the part with its core, or keep them.</source>
        <translation>Descartar las partes de un área que no tocan la parte de su núcleo, o conservarlas.</translation>
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
        <location filename="../../urban_rural_linkages/algorithms/functional/grids.py"/>
        <source>Without a built-up raster the built-up criterion is left out.</source>
        <translation>Sin un ráster de suelo construido no se aplica el criterio de suelo construido.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/grids.py"/>
        <source>Raster '{layer}' has no cell with data.</source>
        <translation>El ráster '{layer}' no tiene ninguna celda con datos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/grids.py"/>
        <source>Choose another raster, or check the value that it declares to mean 'no data'.</source>
        <translation>Elija otro ráster o compruebe el valor que declara como 'sin dato'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/grids.py"/>
        <source>The raster '{layer}' is in degrees, and its cells are not of equal area.</source>
        <translation>El ráster '{layer}' está en grados y sus celdas no tienen la misma superficie.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/grids.py"/>
        <source>Take a projected equal-area grid, or warp it by sums of people, such as to EPSG:3035 in Europe.</source>
        <translation>Tome una malla proyectada de áreas iguales, o reproyéctela sumando las personas, por ejemplo a EPSG:3035 en Europa.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/grids.py"/>
        <source>The projection of '{layer}' does not keep areas: cells are up to {percent} % off, and so are densities. Use an equal-area grid, such as EPSG:3035 in Europe.</source>
        <translation>La proyección de '{layer}' no conserva las superficies: las celdas se desvían hasta un {percent} %, y con ellas las densidades. Use una malla de áreas iguales, como EPSG:3035 en Europa.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/grids.py"/>
        <source>The projection of '{layer}' keeps areas to {percent} %.</source>
        <translation>La proyección de '{layer}' conserva las superficies con un error máximo del {percent} %.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/grids.py"/>
        <source>'{layer}' was brought onto the cells of '{target}' by {method}.</source>
        <translation>'{layer}' se llevó a las celdas de '{target}' con el método {method}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/grids.py"/>
        <source>Switch RESAMPLE on: people and square metres are then brought together by sums, never interpolated.</source>
        <translation>Active RESAMPLE: las personas y los metros cuadrados se agregan entonces por sumas, nunca se interpolan.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/grids.py"/>
        <source>Raster '{layer}' is in another coordinate reference system than '{population}'.</source>
        <translation>El ráster '{layer}' está en otro sistema de referencia de coordenadas que '{population}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/grids.py"/>
        <source>Warp it onto the cells of the population first.</source>
        <translation>Reproyéctelo antes sobre las celdas de la población.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/grids.py"/>
        <source>Raster '{layer}' is said to hold square metres, and holds nothing above 1.</source>
        <translation>Del ráster '{layer}' se dice que contiene metros cuadrados, pero no contiene nada por encima de 1.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/grids.py"/>
        <source>It looks like shares: set {parameter} to 'share'.</source>
        <translation>Parecen proporciones: ponga {parameter} en 'share'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/grids.py"/>
        <source>Inhabitants that the rule counted</source>
        <translation>Habitantes que contó la regla</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/grids.py"/>
        <source>Land (km2)</source>
        <translation>Tierra (km2)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/grids.py"/>
        <source>Density (inhabitants/km2 of land)</source>
        <translation>Densidad (habitantes/km2 de tierra)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/grids.py"/>
        <source>Touches the edge of the data (1)</source>
        <translation>Toca el borde de los datos (1)</translation>
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
        <source>Empty: that of the preset.</source>
        <translation>Vacío: el del ajuste predefinido.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/labourmarketareas.py"/>
        <source>Contiguity flag of the flows</source>
        <translation>Indicador de contigüidad de los flujos</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/labourmarketareas.py"/>
        <source>A field that says (1) which pairs touch; without it contiguity is measured on the polygons.</source>
        <translation>Un campo que indica (1) qué pares se tocan; si falta, la contigüidad se mide en los polígonos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/labourmarketareas.py"/>
        <source>Coombes and Bond, ANABEL or Intramax.</source>
        <translation>Coombes y Bond, ANABEL o Intramax.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/labourmarketareas.py"/>
        <source>Preset</source>
        <translation>Ajuste predefinido</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/labourmarketareas.py"/>
        <source>ISTAT: 1,000, 0.6667, 10,000, 0.75. Travel-to-work areas: 3,500, 0.6667, 25,000, 0.75.</source>
        <translation>ISTAT: 1000; 0,6667; 10.000; 0,75. Áreas de desplazamiento al trabajo (TTWA): 3500; 0,6667; 25.000; 0,75.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/labourmarketareas.py"/>
        <source>Smallest area (employed residents)</source>
        <translation>Área mínima (residentes ocupados)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/labourmarketareas.py"/>
        <source>Self-containment of large areas</source>
        <translation>Autocontención de las áreas grandes</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/labourmarketareas.py"/>
        <source>Large area (employed residents)</source>
        <translation>Área grande (residentes ocupados)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/labourmarketareas.py"/>
        <source>Self-containment of small areas</source>
        <translation>Autocontención de las áreas pequeñas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/labourmarketareas.py"/>
        <source>Contiguous areas</source>
        <translation>Áreas contiguas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/labourmarketareas.py"/>
        <source>Tune isolated units and detached parts afterwards (Coombes), or merge only what touches (Intramax).</source>
        <translation>Ajustar después las unidades aisladas y las partes separadas (Coombes), o fusionar solo lo que se toca (Intramax).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/labourmarketareas.py"/>
        <source>ANABEL: size of a centre</source>
        <translation>ANABEL: tamaño de un centro</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/labourmarketareas.py"/>
        <source>Units with as many workers leaving are not merged into others.</source>
        <translation>Las unidades de las que salen tantos trabajadores o más no se fusionan en otras.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/labourmarketareas.py"/>
        <source>ANABEL: centres</source>
        <translation>ANABEL: centros</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/labourmarketareas.py"/>
        <source>Codes of units that are never merged into others, separated by commas.</source>
        <translation>Códigos de las unidades que nunca se fusionan en otras, separados por comas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/labourmarketareas.py"/>
        <source>ANABEL: smallest link</source>
        <translation>ANABEL: vínculo mínimo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/labourmarketareas.py"/>
        <source>Share of a unit's outflow below which it is not merged.</source>
        <translation>Proporción del flujo de salida de una unidad por debajo de la cual no se fusiona.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/labourmarketareas.py"/>
        <source>Intramax: number of areas</source>
        <translation>Intramax: número de áreas</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/labourmarketareas.py"/>
        <source>Merging stops at so many.</source>
        <translation>La fusión se detiene al llegar a este número.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/labourmarketareas.py"/>
        <source>Units by labour market area</source>
        <translation>Unidades por área de mercado de trabajo</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/labourmarketareas.py"/>
        <source>One row a unit, with its area and how it came to the reserve list, if it did.</source>
        <translation>Una fila por unidad, con su área y cómo llegó a la lista de reserva, si fue el caso.</translation>
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
        <source>Modularity</source>
        <translation>Modularidad</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/labourmarketareas.py"/>
        <source>It is not known which units touch: units are merged wherever they lie.</source>
        <translation>No se sabe qué unidades se tocan: las unidades se fusionan estén donde estén.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/thresholds.py"/>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/thresholds.py"/>
        <source>Level 2 has seven classes and water, level 1 three and water.</source>
        <translation>El nivel 2 tiene siete clases y el agua; el nivel 1, tres y el agua.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/thresholds.py"/>
        <source>Level 1 from level 2</source>
        <translation>Nivel 1 a partir del nivel 2</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/thresholds.py"/>
        <source>Add the classes of level 2 up, as GHS-SMOD does, rather than apply the definition of level 1.</source>
        <translation>Agregar las clases del nivel 2, como hace GHS-SMOD, en lugar de aplicar la definición del nivel 1.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/thresholds.py"/>
        <source>The semi-dense cluster has changed in July 2024: 900 and 2,500 now, 300 and 5,000 before.</source>
        <translation>La agrupación semidensa cambió en julio de 2024: ahora 900 y 2500, antes 300 y 5000.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/thresholds.py"/>
        <source>Built-up criterion</source>
        <translation>Criterio de suelo construido</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/thresholds.py"/>
        <source>Whether built-up cells join urban centres and dense clusters: from a fixed share, from the mean of the region's own dense clusters, or not at all.</source>
        <translation>Si las celdas construidas se unen a los centros urbanos y a las agrupaciones densas: a partir de una proporción fija, de la media de las agrupaciones densas de la propia región, o en ningún caso.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/thresholds.py"/>
        <source>Built-up share of the land</source>
        <translation>Proporción construida de la tierra</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/thresholds.py"/>
        <source>The fixed share, 0 to 1.</source>
        <translation>La proporción fija, de 0 a 1.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/thresholds.py"/>
        <source>Round the optimal share up</source>
        <translation>Redondear al alza la proporción óptima</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/thresholds.py"/>
        <source>To two decimals, as the GHSL data package of 2023 does.</source>
        <translation>A dos decimales, como hace el paquete de datos GHSL de 2023.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/thresholds.py"/>
        <source>Smoothing of edges</source>
        <translation>Suavizado de bordes</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/thresholds.py"/>
        <source>The majority rule of the GHSL release 2023, that of 2022, or none.</source>
        <translation>La regla de la mayoría de la versión GHSL de 2023, la de 2022 o ninguna.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/thresholds.py"/>
        <source>Gaps to fill (km2)</source>
        <translation>Huecos que rellenar (km2)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/thresholds.py"/>
        <source>Holes of urban centres are filled when they are smaller; 0 fills none.</source>
        <translation>Los huecos de los centros urbanos se rellenan cuando son menores; 0 no rellena ninguno.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/thresholds.py"/>
        <source>Whether cells that touch at a corner belong together: 4 no, 8 yes.</source>
        <translation>Si las celdas que se tocan por una esquina forman un conjunto: 4 no, 8 sí.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/thresholds.py"/>
        <source>Empty: that of the rule set.</source>
        <translation>Vacío: el del conjunto de reglas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/thresholds.py"/>
        <source>Semi-dense cluster: distance (km)</source>
        <translation>Agrupación semidensa: distancia (km)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/thresholds.py"/>
        <source>From urban centres and dense clusters. Empty: that of the rule set.</source>
        <translation>Desde los centros urbanos y las agrupaciones densas. Vacío: la del conjunto de reglas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/thresholds.py"/>
        <source>Water: share of land below</source>
        <translation>Agua: proporción de tierra inferior a</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/thresholds.py"/>
        <source>Cells with less land than this, nobody and nothing built are water.</source>
        <translation>Las celdas con menos tierra que esta, sin habitantes ni nada construido, son agua.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/thresholds.py"/>
        <source>The official value is {value}.</source>
        <translation>El valor oficial es {value}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/thresholds.py"/>
        <source>Urban centre</source>
        <translation>Centro urbano</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/thresholds.py"/>
        <source>Dense urban cluster</source>
        <translation>Agrupación urbana densa</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/thresholds.py"/>
        <source>Semi-dense urban cluster</source>
        <translation>Agrupación urbana semidensa</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/thresholds.py"/>
        <source>Suburban cells, or the urban cluster of level 1</source>
        <translation>Celdas suburbanas, o la agrupación urbana del nivel 1</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/thresholds.py"/>
        <source>Rural cluster</source>
        <translation>Agrupación rural</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/thresholds.py"/>
        <source>Low density rural cells</source>
        <translation>Celdas rurales de baja densidad</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/thresholds.py"/>
        <source>{title}: density (inhabitants/km2)</source>
        <translation>{title}: densidad (habitantes/km2)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/thresholds.py"/>
        <source>{title}: inhabitants</source>
        <translation>{title}: habitantes</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/thresholds.py"/>
        <source>{title}: contiguity</source>
        <translation>{title}: contigüidad</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/thresholds.py"/>
        <source>Degree of urbanisation, rules of {rules}, {level}, smoothing {smoothing}, built-up criterion {builtup}; Eurostat (2021), Applying the Degree of Urbanisation: a methodological manual, with the change of July 2024.</source>
        <translation>Grado de urbanización, reglas de {rules}, {level}, suavizado {smoothing}, criterio de suelo construido {builtup}; Eurostat (2021), Applying the Degree of Urbanisation: a methodological manual, con el cambio de julio de 2024.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/unit_cells.py"/>
        <source>The classes of '{classes}' were brought onto the cells of '{population}': each of these took the class at its centre.</source>
        <translation>Las clases de '{classes}' se llevaron a las celdas de '{population}': cada una de estas tomó la clase de su centro.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/unit_cells.py"/>
        <source>Raster '{layer}' holds {value}, which is no class of level 2 (30, 23, 22, 21, 13, 12, 11, 10).</source>
        <translation>El ráster '{layer}' contiene {value}, que no es una clase de nivel 2 (30, 23, 22, 21, 13, 12, 11, 10).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/unit_cells.py"/>
        <location filename="../../urban_rural_linkages/core/functional/units.py"/>
        <source>Use the level-2 output of the grid classification.</source>
        <translation>Use la salida de nivel 2 de la clasificación de la malla.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/unit_cells.py"/>
        <source>No unit of layer '{layer}' lies on raster '{raster}'.</source>
        <translation>Ninguna unidad de la capa '{layer}' está sobre el ráster '{raster}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/unit_cells.py"/>
        <source>Check the coordinate reference systems of both.</source>
        <translation>Compruebe los sistemas de referencia de coordenadas de ambos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/functional/unit_cells.py"/>
        <source>Layer '{layer}': units without an outline, or outside raster '{raster}': {count} ({ids}).</source>
        <translation>Capa '{layer}': unidades sin contorno o fuera del ráster '{raster}': {count} ({ids}).</translation>
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
        <source>Without a field of areas, or polygons with a coordinate reference system, densities are unknown.</source>
        <translation>Sin un campo de superficie, o polígonos con sistema de referencia de coordenadas, no se conocen las densidades.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/inputs.py"/>
        <source>No area field was given: the polygons were measured, and simplified outlines give wrong densities.</source>
        <translation>No se indicó ningún campo de superficie: se midieron los polígonos, y los contornos simplificados dan densidades erróneas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/inputs.py"/>
        <location filename="../../urban_rural_linkages/core/demography/quantities.py"/>
        <source>The end year {end} is not after the start year {start}.</source>
        <translation>El año final {end} no es posterior al año inicial {start}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/inputs.py"/>
        <source>Give the earlier population and year as the start.</source>
        <translation>Indique como inicio la población y el año anteriores.</translation>
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
        <source>Municipalities or other units, one feature each; a table will do where the method needs no shape.</source>
        <translation>Municipios u otras unidades, un elemento cada una; basta una tabla donde el método no necesita la geometría.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/parameters.py"/>
        <source>The field with the unit's code, compared as text: leading zeros count. Without it, units are numbered as they come.</source>
        <translation>El campo con el código de la unidad, que se compara como texto: los ceros iniciales cuentan. Si falta, las unidades se numeran en su orden.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/parameters.py"/>
        <source>Population at the start</source>
        <translation>Población inicial</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/parameters.py"/>
        <source>Inhabitants on 1 January of the start year.</source>
        <translation>Habitantes a 1 de enero del año inicial.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/parameters.py"/>
        <source>Population at the end</source>
        <translation>Población final</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/parameters.py"/>
        <source>Inhabitants on 1 January of the end year.</source>
        <translation>Habitantes a 1 de enero del año final.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/parameters.py"/>
        <source>Start year</source>
        <translation>Año inicial</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/parameters.py"/>
        <source>The year of the first population.</source>
        <translation>El año de la primera población.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/parameters.py"/>
        <source>End year</source>
        <translation>Año final</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/parameters.py"/>
        <source>The year of the second population; after the start year.</source>
        <translation>El año de la segunda población; posterior al año inicial.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/parameters.py"/>
        <source>Births</source>
        <translation>Nacimientos</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/parameters.py"/>
        <source>Births of the whole period: of the start year to the year before the end year.</source>
        <translation>Nacimientos de todo el periodo: del año inicial al año anterior al final.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/parameters.py"/>
        <source>Deaths</source>
        <translation>Defunciones</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/parameters.py"/>
        <source>Deaths of the whole period, like births.</source>
        <translation>Defunciones de todo el periodo, como los nacimientos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/parameters.py"/>
        <source>Births minus deaths of the period, where only the balance is known; where all three are given they must agree.</source>
        <translation>Nacimientos menos defunciones del periodo, donde solo se conoce el saldo; si se dan los tres, deben concordar.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/parameters.py"/>
        <source>Net migration</source>
        <translation>Saldo migratorio</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/parameters.py"/>
        <source>Net migration of the period. Without it, migration is what is left of the change after the natural balance, adjustments included.</source>
        <translation>Saldo migratorio del periodo. Si falta, la migración es lo que queda del cambio tras el saldo natural, ajustes incluidos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/parameters.py"/>
        <source>Official area of the unit. Without it the polygon is measured on the ellipsoid; simplified outlines then give wrong densities.</source>
        <translation>Superficie oficial de la unidad. Si falta, el polígono se mide sobre el elipsoide; los contornos simplificados dan entonces densidades erróneas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/parameters.py"/>
        <source>Unit of the area field</source>
        <translation>Unidad del campo de superficie</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/parameters.py"/>
        <source>km2, ha or m2.</source>
        <translation>km2, ha o m2.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/parameters.py"/>
        <source>Codes that mean missing</source>
        <translation>Códigos de valor sin dato</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/parameters.py"/>
        <source>Numbers, separated by commas, that stand for an unknown value in the numeric fields, such as -1.</source>
        <translation>Números, separados por comas, que representan un valor desconocido en los campos numéricos, como -1.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/parameters.py"/>
        <source>Fields by sex and age</source>
        <translation>Campos por sexo y edad</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/parameters.py"/>
        <source>Pattern of the field names, such as {sex}_{from}_{to} (w_0, w_25_29 and w_85_plus are found by it), or a JSON object that names the fields.</source>
        <translation>Patrón de los nombres de los campos, como {sex}_{from}_{to} (así se encuentran w_0, w_25_29 y w_85_plus), o un objeto JSON que los nombre.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/parameters.py"/>
        <source>Codes of the sexes</source>
        <translation>Códigos de los sexos</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/parameters.py"/>
        <source>How the fields call women and men, such as women=w,men=m. In Spanish statistics h is men and m is women: women=m,men=h.</source>
        <translation>Cómo llaman los campos a mujeres y hombres, p. ej. women=w,men=m. En la estadística española h es hombres y m es mujeres: women=m,men=h.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/run.py"/>
        <source>rasters are written as GeoTIFF (.tif)</source>
        <translation>los rásteres se escriben como GeoTIFF (.tif)</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/run.py"/>
        <source>The output '{target}' is also the input {parameter}, '{layer}'.</source>
        <translation>La salida '{target}' es también la entrada {parameter}, '{layer}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/run.py"/>
        <source>Choose another name for the output.</source>
        <translation>Elija otro nombre para la salida.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/algorithms/run.py"/>
        <source>A shapefile keeps 10 characters of a field's name; these are cut: {names}. A GeoPackage keeps them whole.</source>
        <translation>Un shapefile conserva 10 caracteres del nombre de un campo; se recortan: {names}. Un GeoPackage los conserva enteros.</translation>
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
        <source>Give a positive speed, or none where the line is closed.</source>
        <translation>Indique una velocidad positiva, o ninguna donde la línea esté cerrada.</translation>
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
        <location filename="../../urban_rural_linkages/core/access/osm_tags.py"/>
        <source>{count} lines have a direction such as '{value}' that says nothing; they are open both ways.</source>
        <translation>{count} líneas tienen un sentido como '{value}', que no indica nada; quedan abiertas en ambos sentidos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/raster_time.py"/>
        <source>A cell has no {count} neighbours.</source>
        <translation>Una celda no tiene {count} vecinas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/raster_time.py"/>
        <source>Choose 8 or 16.</source>
        <translation>Elija 8 o 16.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/raster_time.py"/>
        <source>There is no direction '{name}'.</source>
        <translation>No existe el sentido '{name}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/raster_time.py"/>
        <source>Choose to or from.</source>
        <translation>Elija to o from.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/raster_time.py"/>
        <source>A limit of {minutes} minutes and {cells} cells is none.</source>
        <translation>Un límite de {minutes} minutos y {cells} celdas no es válido.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/raster_time.py"/>
        <source>Give 0 or more for both.</source>
        <translation>Indique 0 o más en ambos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/raster_time.py"/>
        <source>The slope model '{name}' needs an elevation raster.</source>
        <translation>El modelo de pendiente '{name}' necesita un ráster de elevaciones.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/raster_time.py"/>
        <source>Give the DEM, or none.</source>
        <translation>Indique el DEM, o none.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/raster_time.py"/>
        <source>The slope model 'by_mode' needs a raster of modes.</source>
        <translation>El modelo de pendiente 'by_mode' necesita un ráster de modos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/raster_time.py"/>
        <source>Give MODES, or another model.</source>
        <translation>Indique MODES u otro modelo.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/raster_time.py"/>
        <source>{count} passable cells have no elevation and are barriers.</source>
        <translation>{count} celdas transitables no tienen elevación y son barreras.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/raster_time.py"/>
        <source>Mode {value} in row {row}, column {column} of '{layer}' is none.</source>
        <translation>El modo {value} de la fila {row}, columna {column}, de '{layer}' no existe.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/raster_time.py"/>
        <source>Use 1 for walking, 2 for bicycles, 3 for cars.</source>
        <translation>Use 1 para ir a pie, 2 para bicicletas, 3 para coches.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/access/raster_time.py"/>
        <source>Elevations of '{layer}' range from {low} to {high}: are they metres, and is nodata declared?</source>
        <translation>Las elevaciones de '{layer}' van de {low} a {high}: ¿son metros y está declarado el valor sin dato?</translation>
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
        <source>Unit '{unit}' has {value} births.</source>
        <translation>La unidad '{unit}' tiene {value} nacimientos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/change.py"/>
        <source>Unit '{unit}' has {value} deaths.</source>
        <translation>La unidad '{unit}' tiene {value} defunciones.</translation>
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
        <source>Use one of: {known}.</source>
        <translation>Use uno de estos: {known}.</translation>
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
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>Set '{criteria}', '{clause}': '{key}' is neither a text nor an object with 'en' and 'es'.</source>
        <translation>Conjunto '{criteria}', '{clause}': '{key}' no es ni un texto ni un objeto con 'en' y 'es'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>Set '{criteria}', '{clause}': the id '{value}' cannot name a field.</source>
        <translation>Conjunto '{criteria}', '{clause}': el identificador '{value}' no puede dar nombre a un campo.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>Use lower-case letters, digits and _.</source>
        <translation>Use letras minúsculas, cifras y _.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>Set '{criteria}', '{clause}': '{key}' is not a text.</source>
        <translation>Conjunto '{criteria}', '{clause}': '{key}' no es un texto.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>Set '{criteria}', '{clause}': '{key}' is neither true nor false.</source>
        <translation>Conjunto '{criteria}', '{clause}': '{key}' no es ni true ni false.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>Set '{criteria}', '{clause}': '{key}' is missing.</source>
        <translation>Conjunto '{criteria}', '{clause}': falta '{key}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>Set '{criteria}', '{clause}': the key '{key}' is not known here.</source>
        <translation>Conjunto '{criteria}', '{clause}': la clave '{key}' no se conoce aquí.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/demography/criteria_format.py"/>
        <source>Keys that may stand here: {known}.</source>
        <translation>Claves que pueden figurar aquí: {known}.</translation>
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
        <location filename="../../urban_rural_linkages/core/functional/contiguity_tuning.py"/>
        <source>Isolated or detached units without commuting with an area that they touch stay as they are: {ids}.</source>
        <translation>Las unidades aisladas o separadas sin movilidad laboral con un área a la que toquen se quedan como están: {ids}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/functional/coombes.py"/>
        <source>Units without residents, without jobs or without commuting to or from others belong to no area, and their flows do not count: {count} ({ids}).</source>
        <translation>Las unidades sin residentes, sin empleos o sin movilidad laboral con otras no pertenecen a ningún área y sus flujos no cuentan: {count} ({ids}).</translation>
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
        <source>Choose the field of ids that the flows use, or leave out flows from and to places outside.</source>
        <translation>Elija el campo de códigos que usan los flujos, o excluya los flujos desde y hacia lugares de fuera.</translation>
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
        <location filename="../../urban_rural_linkages/core/functional/urban_areas.py"/>
        <source>Unit '{unit}' sends the same {share} % to '{first}' and '{second}': the first id takes it.</source>
        <translation>La unidad '{unit}' envía el mismo {share} % a '{first}' y a '{second}': se asigna al primer código.</translation>
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
        <location filename="../../urban_rural_linkages/core/joins.py"/>
        <source>Table '{table}', column '{column}' stays text: the marks in its numbers ({examples}) could be decimals or thousands separators. Say which decimal mark the table has, or take the separators out.</source>
        <translation>Tabla '{table}', la columna '{column}' queda como texto: los signos de sus números ({examples}) pueden ser separadores decimales o de miles. Indique qué separador decimal tiene la tabla o quite los de miles.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/joins.py"/>
        <source>Units whose rows in table '{table}' contradict each other: {count} ({ids}). Where they differ, these units have no value. Keep one row per unit.</source>
        <translation>Unidades cuyas filas de la tabla '{table}' se contradicen: {count} ({ids}). Donde difieren, estas unidades quedan sin valor. Deje una sola fila por unidad.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/joins.py"/>
        <source>Ids of table '{table}' and of the units that differ by lost leading zeros only: {count}, such as '{short}' and '{full}'. They were joined; store ids as text to keep their zeros.</source>
        <translation>Códigos de la tabla '{table}' y de las unidades que solo difieren en ceros iniciales perdidos: {count}, p. ej. '{short}' y '{full}'. Se han unido; guarde los códigos como texto para conservar los ceros.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/joins.py"/>
        <source>Ids of table '{table}' that no unit has: {count} ({ids}).</source>
        <translation>Códigos de la tabla '{table}' que no tiene ninguna unidad: {count} ({ids}).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/joins.py"/>
        <source>Rows of table '{table}' without an id: {count}.</source>
        <translation>Filas de la tabla '{table}' sin código: {count}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/joins.py"/>
        <source>Units without a row in table '{table}': {count} ({ids}).</source>
        <translation>Unidades sin fila en la tabla '{table}': {count} ({ids}).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/joins.py"/>
        <source>There is nothing to join: column '{key_field}' of table '{table}' holds {keys} ids, layer '{layer}' has {units} units.</source>
        <translation>No hay nada que unir: la columna '{key_field}' de la tabla '{table}' contiene {keys} códigos y la capa '{layer}' tiene {units} unidades.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/joins.py"/>
        <source>Choose a table with rows, and the column that holds the codes of the units as TABLE_KEY.</source>
        <translation>Elija una tabla con filas y, como TABLE_KEY, la columna que contiene los códigos de las unidades.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/joins.py"/>
        <source>No row of table '{table}' fits a unit: its column '{key_field}' holds ids like '{key}', field '{id_field}' of layer '{layer}' ids like '{unit}'.</source>
        <translation>Ninguna fila de la tabla '{table}' corresponde a una unidad: su columna '{key_field}' contiene códigos como '{key}'; el campo '{id_field}' de la capa '{layer}', códigos como '{unit}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/joins.py"/>
        <source>The ids of the table contain those of the units: give the table a column with the code alone.</source>
        <translation>Los códigos de la tabla contienen los de las unidades: añada a la tabla una columna que lleve solo el código.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/joins.py"/>
        <source>Choose as TABLE_KEY the column with the same codes as the units. Codes that were read as numbers lose their leading zeros and may gain decimals: read them as text.</source>
        <translation>Elija como TABLE_KEY la columna con los mismos códigos que las unidades. Los códigos leídos como números pierden los ceros iniciales y pueden ganar decimales: léalos como texto.</translation>
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
        <source>{parameter} must increase from one number to the next, but is '{text}'.</source>
        <translation>{parameter} debe crecer de un número al siguiente, pero es '{text}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/numbers.py"/>
        <source>Write for example 15,30,45,60.</source>
        <translation>Escriba, por ejemplo, 15,30,45,60.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/numbers.py"/>
        <source>{parameter} must hold pairs, but '{part}' in '{text}' is none.</source>
        <translation>{parameter} debe contener pares, pero '{part}' en '{text}' no lo es.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/numbers.py"/>
        <source>Write for example women=w,men=m.</source>
        <translation>Escriba, por ejemplo, women=w,men=m.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/numbers.py"/>
        <source>{parameter} names '{name}' twice in '{text}'.</source>
        <translation>{parameter} nombra '{name}' dos veces en '{text}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/numbers.py"/>
        <source>Give each name one value.</source>
        <translation>Dé un solo valor a cada nombre.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/numbers.py"/>
        <source>The pattern '{pattern}' must contain the word year in braces exactly once.</source>
        <translation>El patrón '{pattern}' debe contener la palabra year entre llaves exactamente una vez.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/numbers.py"/>
        <source>Write for example t{{year}} for the fields t2001, t2002, ...</source>
        <translation>Escriba, por ejemplo, t{{year}} para los campos t2001, t2002, ...</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/numbers.py"/>
        <source>No field matches the pattern '{pattern}'; the fields are {fields}.</source>
        <translation>Ningún campo se ajusta al patrón '{pattern}'; los campos son {fields}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/numbers.py"/>
        <source>Write the field name of one year, with the word year in braces in place of the four digits.</source>
        <translation>Escriba el nombre del campo de un año, con la palabra year entre llaves en lugar de las cuatro cifras.</translation>
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
        <location filename="../../urban_rural_linkages/core/numbers.py"/>
        <source>Write a number like {example} or, when it is not known, nothing; codes that mean missing go into NODATA_VALUES as numbers.</source>
        <translation>Escriba un número como {example} o, si no se conoce, nada; los códigos que significan que falta el dato van como números en NODATA_VALUES.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/numbers.py"/>
        <source>{parameter} must be plain numbers with commas between them, but is '{text}'.</source>
        <translation>{parameter} debe contener números simples separados por comas, pero es '{text}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/core/numbers.py"/>
        <source>Write for example -1,-999.</source>
        <translation>Escriba, por ejemplo, -1,-999.</translation>
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
        <location filename="../../urban_rural_linkages/io/csv_table.py"/>
        <source>The table '{path}' is empty.</source>
        <translation>La tabla '{path}' está vacía.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/csv_table.py"/>
        <source>Choose a file with a header row and data.</source>
        <translation>Elija un archivo con fila de encabezado y datos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/csv_table.py"/>
        <source>The table '{path}' cannot be read: {reason}.</source>
        <translation>No se puede leer la tabla '{path}': {reason}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/csv_table.py"/>
        <source>Check that the file exists, is complete and is not locked by another program.</source>
        <translation>Compruebe que el archivo exista, esté completo y no lo bloquee otro programa.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/csv_table.py"/>
        <source>There is no text encoding '{encoding}'.</source>
        <translation>No existe la codificación de texto '{encoding}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/csv_table.py"/>
        <source>Write for example utf-8, cp1252 or latin-1, or leave it at auto.</source>
        <translation>Escriba, por ejemplo, utf-8, cp1252 o latin-1, o déjela en auto.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/csv_table.py"/>
        <source>The table '{path}' is not text in the encoding {encoding}.</source>
        <translation>La tabla '{path}' no es texto con la codificación {encoding}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/csv_table.py"/>
        <source>Choose its encoding; a spreadsheet must first be saved as CSV.</source>
        <translation>Elija su codificación; una hoja de cálculo debe guardarse antes como CSV.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/csv_table.py"/>
        <source>The table '{path}' cannot be divided into cells at row {row}: {reason}.</source>
        <translation>No se puede dividir en celdas la tabla '{path}' en la fila {row}: {reason}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/csv_table.py"/>
        <source>Look for a quote out of place: a quote that opens a cell must close it, and quotes inside are written twice.</source>
        <translation>Busque unas comillas fuera de sitio: las que abren una celda deben cerrarla, y dentro de ella se escriben dobles.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/csv_table.py"/>
        <source>The table '{path}' has {cells} cells in row {row}, but {columns} in its header.</source>
        <translation>La tabla '{path}' tiene {cells} celdas en la fila {row}, pero {columns} en el encabezado.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/csv_table.py"/>
        <source>The header must be the first row, and every row as long as it; a cell that holds the delimiter must stand in quotes.</source>
        <translation>El encabezado debe ser la primera fila y todas las filas deben tener su misma longitud; una celda que contenga el delimitador debe ir entre comillas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/csv_table.py"/>
        <source>The table '{path}' has no header: its first row holds only numbers ({names}).</source>
        <translation>La tabla '{path}' no tiene encabezado: su primera fila solo contiene números ({names}).</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/csv_table.py"/>
        <source>Write a header: the first row must name every column.</source>
        <translation>Escriba un encabezado: la primera fila debe dar nombre a todas las columnas.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/csv_table.py"/>
        <source>The table '{path}' has several columns of the name {names}.</source>
        <translation>La tabla '{path}' tiene varias columnas con el nombre {names}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/csv_table.py"/>
        <source>Give every column a name of its own.</source>
        <translation>Dé a cada columna un nombre propio.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/layers.py"/>
        <source>Layer '{layer}' has no features.</source>
        <translation>La capa '{layer}' no tiene elementos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/layers.py"/>
        <source>Choose a layer with features, or clear its filter or selection.</source>
        <translation>Elija una capa con elementos, o quite su filtro o selección.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/layers.py"/>
        <source>Layer '{layer}' has no field '{field}'; it has: {fields}.</source>
        <translation>La capa '{layer}' no tiene el campo '{field}'; tiene: {fields}.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/layers.py"/>
        <source>Choose one of them.</source>
        <translation>Elija uno de ellos.</translation>
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
        <location filename="../../urban_rural_linkages/io/outlines.py"/>
        <source>Layer '{layer}' holds no polygons.</source>
        <translation>La capa '{layer}' no contiene polígonos.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/outlines.py"/>
        <source>Choose the outlines of the units.</source>
        <translation>Elija los contornos de las unidades.</translation>
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
        <source>The window of {rows} x {columns} cells at row {row}, column {column} leaves raster '{layer}'.</source>
        <translation>La ventana de {rows} x {columns} celdas en la fila {row}, columna {column}, se sale del ráster '{layer}'.</translation>
    </message>
    <message>
        <location filename="../../urban_rural_linkages/io/raster/port.py"/>
        <source>Choose an extent within the raster.</source>
        <translation>Elija una extensión dentro del ráster.</translation>
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
        <location filename="../../urban_rural_linkages/io/rasters.py"/>
        <source>Raster '{layer}' has no coordinate reference system.</source>
        <translation>El ráster '{layer}' no tiene sistema de referencia de coordenadas.</translation>
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
