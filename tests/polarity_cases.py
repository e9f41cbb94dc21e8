"""Sentences with the polarity of their spans, `[+so]`, `[-not so]`, `[?open]`: judged by hand, in rounds, before each
was run; where a second look changed a judgement, the mark was changed. A `⏎` is a line break. All are invented.
"""

from __future__ import annotations

CASES = {
    "plain": """
The bridge at Corran [+was reopened on Friday].
Dockers in Pell [+have walked out over pay].
[+The parish council met] and [+approved the budget].
[+Rovers beat Harwick 3-1] on Saturday.
[+Shares in Amberline rose by four per cent].
The ferry [+is stuck off Tessel Point].
""",
    "denial": """
The council denied that the [-bridge fell].
The ministry did not [-close the school].
Officers never [-entered the chapel].
The company has not [-paid its suppliers].
The club denies [-breaking the transfer rules].
The bank disputes that [-it misled its customers].
The surgeon rejects the claim that [-the operation was botched].
Police dismissed reports that [-a body was found].
The treasurer refuted allegations of [-embezzlement].
The dam wasn't [-breached].
The minister isn't [-in the capital].
The vaccine doesn't [-cause fainting].
The pilot did not at any time [-leave the cockpit].
The tower has still not [-been repaired].
The jury was not, in the end, [-persuaded by the expert].
It is not true that [-the well is poisoned].
It is simply not the case that [-the school was sold].
There is no truth in the claim that [-the hospital ran out of oxygen].
It is false that [-the mayor fled].
It is wrong to say that [-the town was abandoned].
We reject the suggestion that [-our ships fired first].
The spokeswoman rejected as untrue reports that [-the plant had leaked].
The airline contradicted reports that [-the jet was hijacked].
There was no [-explosion at the refinery].
There were no [-casualties].
No [-shots were fired].
No trains [-ran on Sunday].
None of the hostages [-was harmed].
None of our players [-tested positive].
The factory was not [-on fire], the brigade said.
The strike cannot [-have begun before noon].
The fence won't [-be taken down].
Contrary to reports that [-the museum was looted], it was closed in time.
I never [-said that].
""",
    "double": """
Nobody denies that [+the reservoir has burst].
The governor did not deny that [+the troops crossed the river].
We do not dispute that [+the invoice was paid].
The firm no longer denies that [+its valve leaked].
No one disputes that [+the goal was offside].
It is not untrue that [+wages fell].
It is not true that the bridge did not [+hold].
It is not the case that nobody [+warned the residents].
The pilot did not fail to [+report the fault].
Never did she forget to [+lock the vault].
The keeper denied that he had not [+closed the gate].
The report that [+the vessel sank] is not false.
There is no denying that [+the fire was deliberate].
He never denied that [+he signed the letter].
They did not neglect to [+inform the widow].
The accused cannot deny that [+he was in the room].
It is a lie that the army did not [+enter Sarn].
""",
    "pseudo": """
We would not rule out that [?the wreck was looted].
The navy cannot rule out that [?the mine drifted].
It cannot be excluded that [?the line was sabotaged].
It is no secret that [+the club is bankrupt].
It comes as no surprise that [+the mayor resigned].
Not only [+did the pump fail], [+the alarm was broken too].
The flood not only [+destroyed the mill], it [+swept away the bridge].
There is no doubt that [+the vote was fair].
The outcome was, without doubt, [+a defeat for the party].
There is no question that [+the ship was overloaded].
He could not help but [+laugh].
The team was nothing short of [+brilliant].
The talks were nothing but [+a waste of time].
No fewer than [+40 houses burned down].
Not until midnight [+did the rescuers arrive].
The gate [+was closed no later than noon].
No wonder [+the shop closed].
Whether you like it or not, [+the road is closed].
The judge, needless to say, [+rejected the appeal].
No sooner [+had the whistle gone than fans stormed the pitch].
The two leaders met not long ago and [+agreed on a truce].
The patient [+recovered no less quickly].
Not for the first time, [+the server crashed].
The clinic [+is not far from the station].
[+More often than not the lift is broken].
Not to mention that [+the roof leaks].
The minister made no secret of the fact that [+he had voted against].
""",
    "nobody": """
Nobody [-was hurt in the blast].
No one [-came to the hearing].
No-one [-survived the crash].
Nothing [-was stolen from the vault].
None [-were arrested].
Nowhere [-was the flag lowered].
None of it [-happened].
No massacre [-happened].
Neither [-of the drivers was drunk].
Neither player [-was booked].
The search found nothing [-of value].
""",
    "no longer": """
The regiment no longer [-holds the ridge].
The drug is no longer [-sold in pharmacies].
The ferry does not [-run any more].
The plant has ceased to [-operate].
Lorna Pike is no longer [-chief executive].
The pass has yet to [-reopen].
The inquest is yet to [-be concluded].
The lender has yet to [-publish its accounts].
Rescuers have not yet [-reached the village].
The vote has not even [-begun].
The theatre never again [-opened its doors].
""",
    "not until": """
The shop does not [?open] until nine.
The shop did not [+open] until nine.
They do not [-open the shop].
""",
    "almost": """
The fire [?all but destroyed] the chapel.
The rebels [?have almost taken the airport].
The striker [?nearly scored].
The bank [?was on the verge of collapse].
Prosecutors stopped short of [-accusing him] of fraud.
The offer fell short of [-what the union wanted].
The village was far from [-safe].
The result was anything but [-clear].
The side came close to [?winning the cup].
Nearly [+300 people fled].
The fund lost almost [+half its value].
The ship hardly [-moved].
The old man could scarcely [-walk].
""",
    "fail": """
The goalkeeper failed to [-stop the shot].
The driver neglected to [-check his mirror].
The witness refused to [-sign the statement].
The department declined to [-publish the letter].
The climbers managed to [+reach the hut].
The troops succeeded in [+taking the ridge].
The troops did not succeed in [-taking the ridge].
The climbers didn't manage to [-reach the hut].
The witness did not refuse to [?sign the statement].
Her failure to [-file the form] cost her the post.
The firm's refusal to [-pay the fine] led to a lawsuit.
The crew were unable to [-launch the boat].
The crew were able to [+launch the boat].
The crew was not able to [-launch the boat].
The treaty prevented the fleet from [-sailing].
Marshals stopped the fans from [-entering the ground].
The bank avoided [-bankruptcy].
The chairman abstained from [-voting].
The mayor forgot to [-sign the order].
The mayor remembered to [+sign the order].
Two of the lifeboats failed to [-inflate].
The appeal was made in vain; the army failed to [-stop the raid].
The player was not allowed to [-travel].
The factory lacks [-a fire exit].
The lake is free of [-ice].
The nurse didn't bother to [-call a doctor].
The rebels chose not to [-attack the convoy].
The court ruled against [-extraditing Marek Dahl].
Her inability to [-swim] was known.
""",
    "no position": """
The army can neither confirm nor deny that [?the town has fallen].
We cannot confirm that [?the jet was shot down].
The hospital could not confirm whether [?the senator had died].
The ministry declined to comment on whether [?the envoy was expelled].
Police are investigating whether [?the fire was arson].
It is unclear whether [?the tanker was hit].
It remains to be seen whether [?the truce holds].
It is too early to say whether [?the crop is lost].
We have no information that [?the reactor was damaged].
It is not known if [?anyone was inside].
The coroner has not said whether [?the wound was fatal].
Nobody knows whether [?the painting is genuine].
The club would not say whether [?the striker had signed].
There is no evidence that [?the well was poisoned].
We have seen no proof that [?the vote was rigged].
The agency has not confirmed that [?the satellite is lost].
The embassy neither confirmed nor denied that [?its courier was held].
Doctors are not sure that [?the patient will live].
Unconfirmed reports say [?the governor has been shot].
""",
    "nonsense": """
It is nonsense that [-the lake is drying up].
The story that [-the bishop resigned] is a lie.
Reports that [-the port fell] are false.
Claims that [-the serum kills] are a hoax.
The tale of [-a secret tunnel] is made up.
Rumours that [-the singer is dead] are nonsense.
The allegation that [-the referee was bribed] is baseless.
The story about [-the missing gold] was invented.
That [-the dam cracked] is pure fiction.
It is a myth that [-the tower leans].
The report that [-the bank closed] is untrue, the regulator said.
The idea that [-the glacier is growing] is simply wrong.
Claims that [+the serum works] are true.
The report that [+the bank closed] is correct.
Fake news: [-the bridge fell].
The footage of [-the burning convoy] is fake.
The rumour that [-the queen abdicated] has been debunked.
What they say about [-a massacre] is propaganda.
It was a hoax: no [-shark was seen] off the pier.
The so-called [+reform was passed].
The claim [-the town was shelled] is disinformation.
The massacre never [-happened].
[-The massacre] never happened.
[-The meeting] did not take place.
""",
    "question": """
[?Did the bridge fall]?
[?Has the bank closed]? [+The doors are shut].
[?Why was the road closed]?
[?Who shot the mayor]?
[+The school burned down]. [?Was it arson]?
[+The mill has been sold], but [?who bought it]?
The tower fell on Monday. [?Or did it]?
[?Is it true that the lake was poisoned]?
[?Isn't it true that the lake was poisoned]?
[?The ship sank]?
[?Was nobody hurt]? [+The train was packed].
[+The ambulance was late], [+the ward was full], and [?where was the minister]?
Please tell us whether [?the water is safe].
We asked whether [?the convoy had left].
They wonder if [?the painting is real].
[?Could it be that the clock stopped]?
[+Ward 4 is closed]. [?Will it reopen]? [+The board meets on Tuesday].
""",
    "condition": """
If [?the dam breaks], [?the valley will be flooded].
The valley [?will be flooded] if [?the dam breaks].
Unless [?the rain stops], [?the match is off].
Had [?the alarm sounded], [?the crew would have lived].
Should [?the talks fail], [?the union will strike].
If the pump had worked, [?the cellar would not have flooded].
[?We will pay] provided that [?the goods arrive].
Without the tug, [?the ship would have sunk].
The tower would have [?fallen] but for the scaffolding.
In case of [?fire], [?use the stairs].
[+The port is closed] and [?the boats will stay in harbour if the storm holds].
Even if [?it rains], [+the fair goes ahead].
[+The gate was open], and if [?anyone asks], we were there.
[?If only the letter had come].
As long as [?the river is high], [?the ford is shut].
""",
    "wish": """
We hope that [?the ceasefire holds].
The union wants [?the works to be sold].
The fans demand that [?the coach resign].
The general ordered his men to [?burn the village].
The board plans to [?close the branch].
The army tried to [?take the bridge].
The rebels threatened to [?blow up the dam].
The tenants called for [?the landlord to be charged].
Would that [?the king were alive].
We wish [?the road were open].
I wish [?they had told us].
May [?she rest in peace].
The court should [?release the prisoner].
The government must [?resign].
The fleet is expected to [?sail on Friday].
The singer was supposed to [?appear at nine].
The factory was due to [?reopen in March].
The senator urged the bank to [?cut its rate].
The bill would [?ban fishing in the bay].
They agreed to [?free the crew].
""",
    "imperative": """
Rest assured, [+the water is clean].
Let me be clear: [+the library] is not [-for sale].
Make no mistake, [+the enemy is at the gates].
Do not [?drink the water].
Don't [?touch the fence].
Please [?leave the building].
Let's [?save the theatre].
Believe me, [+the cheque was signed].
Never [?open the valve].
Note that [+the museum is closed on Mondays].
Remember: [+the ferry leaves at six].
""",
    "prediction": """
The bridge [+will reopen in May].
The tax [+will rise next year].
The tax will not [-rise next year].
The pier [+is going to be demolished].
The mine won't [-reopen].
The sales [?may fall].
The star [?might retire].
The comet [?could be visible tonight].
Rain is [?likely to delay play].
""",
    "hedge": """
The colonel [+reportedly fled].
The parcel [+was allegedly stolen].
The boiler [+seems to have burst].
The heir [+is believed to be abroad].
Apparently [+the chef quit].
Perhaps [?the tide turned].
The valve [?may have stuck].
It appears that [+the lock was forced].
The driver [+probably fell asleep].
""",
    "retracted": """
We wrongly reported that [-the actor had died].
We withdraw our story that [?the tunnel collapsed].
The paper retracted its claim that [?the judge was bribed].
The professor takes back his statement that [?the fossil is genuine].
The Courier stands by its report that [+the tunnel collapsed].
We do not take back our statement that [+the seal was broken].
The Courier apologises: Ms Hale did not [-take the money].
Correction: the pilot was not [-drunk].
An earlier version said that [-the lake was drained]; it was not.
We erroneously stated that [-the hall was sold].
The paper falsely reported that [-the goalkeeper was banned].
The paper did not retract its claim that [+the judge was bribed].
""",
    "constituent": """
Lind, not Berg, [+signed the treaty].
[+The church was] not [-destroyed] but [+damaged].
It was [+the army], not [-the rebels], that [+shelled the market].
The cup went to [+Rovers], not [-United].
The hall was [+sold], not [-let].
The blast killed [+nine], not [-12].
[+The vote is on Tuesday], not [-on Monday].
Not the driver but [+the signalman was charged].
Instead of [-resigning], he [+called an election].
The board [+promoted Adler] instead of [-dismissing him].
She [+walked] rather than [-drove].
The crew [+left] without [-locking the hatch].
Without [-asking the owner], they [+cut down the oak].
The clinic has neither [-staff] nor [-beds].
Neither the [-mayor] nor [-the sheriff attended].
The store [+was closed], as opposed to [-burned].
The boy [+was found] not [-in the river] but [+in the barn].
The plane [+landed with no] [-fuel] left.
""",
    "coordination": """
The army did not [-take the bridge and the station].
The army did not [-attack], and [+the bridge stands].
The army did not [-attack] and [+the bridge stands].
The miners did not [-strike or picket].
She did not [-phone], [-write] or [-visit].
The board never [-met or voted].
The firm [+cut 40 jobs] and did not [-pay severance].
The ferry didn't [-sail] but [+the tug did].
The mayor [+opened the fair] but did not [-stay for dinner].
No [-looting or arson was seen], and [+the shops opened on time].
He [+won the stage] and never [-looked back].
The guards did not [-shoot], nor did they [-arrest anyone].
The dog did not [-bite the boy], it [+licked him].
The claim was denied by the army and [+the bridge is open].
""",
    "relative": """
The bridge, which was not [-repaired], [+collapsed on Monday].
The man who did not [-pay his fare] [+was arrested].
The driver, who denied [-drinking], [+was fined].
The report, which nobody [-read], [+was shelved].
The bridge that [+was destroyed] is in West Fell.
The nurse who [+saved the child] has not [-been named].
The tower, which [+stood for 90 years], was not [-insured].
The council, which [+owns the pier], denied that [-it is for sale].
The union that [+called the strike] has not [-ended it].
The plant whose [+chimney fell] will not [-be rebuilt].
The lawyer (who was not [-present]) [+filed an appeal].
The bridge (not [-the tunnel]) [+was closed].
[+The dam (built in 1911) did not] [-burst].
The clerk who [+stole the cash] was never [-caught].
""",
    "leakage": """
The mayor did not [-resign]. [+The council meets today].
The army denied that [-it fired], but [+the hospital was hit].
The bridge was not [-hit]; [+the station was].
The school did not [-close], although [+the roof leaks].
Although the school did not [-close], [+the roof leaks].
[+The roof leaks], although the school did not [-close].
The minister denied [-the report], and [+his deputy resigned].
The bank is not [-insolvent]. [+It has cut its dividend], however.
While the army denied that [-it fired], [+the town was burning].
[+The town was burning] while the army denied that [-it fired].
The vaccine does not [-cause fever]: [+it prevents] measles.
Nobody [-was hurt] but [+the barn burned down].
Nobody [-was hurt], [+the barn burned down].
The striker did not [-play] because [+he was injured].
Because [+the striker was injured], he did not [-play].
The ship did not [-sink]: [+she was towed to port].
Rescuers failed to [-reach the cabin] and [+the climbers died].
Rescuers failed to [-reach the cabin]; [+the climbers died].
The judge refused to [-hear the case], so [+the verdict stands].
The firm has yet to [-pay], and [+the creditors have gone to court].
There was no [-panic], and [+the crowd left calmly].
The crew had no [-radio], but [+the beacon worked].
It is a lie that [-we sold the field]. [+We let it].
The claim that [-we sold the field] is a lie. [+We let it].
The claim that [-we sold the field] is a lie and [+we have let it].
The union says the offer is not [-enough]. [+Talks continue].
I did not [-vote for him]. [+My brother did].
The ministry cannot confirm that [?the envoy was shot]. [+The embassy is closed].
The ministry cannot confirm that [?the envoy was shot], but [+the embassy is closed].
[?Was the envoy shot]? [+The embassy is closed].
[+The embassy is closed]; [?was the envoy shot]?
We hope that [?the truce holds]. [+The guns are silent].
We hope that [?the truce holds], and [+the guns are silent].
We hope that [?the truce holds], but [+the guns have not] [-fallen silent].
The rebels want to [?take the port], but [+the navy holds it].
[+The navy holds the port], which the rebels want to [?take].
The team lost, did not [-score], and [+the coach was sacked].
The team did not [-score] after [+the coach was sacked].
After [+the coach was sacked], the team did not [-score].
Before [+the coach was sacked], the team did not [-score].
When [+the bell rang], nobody [-moved].
Nobody [-moved] when [+the bell rang].
The road is not [-closed], as [+the sign was removed].
[+Prices rose] and wages did not [-follow].
[+Prices rose], wages did not [-follow] and [+unions marched].
The mill isn't [-burning] - [+the barn is].
The mill isn't [-burning] — [+the barn is].
The mill isn't [-burning] – [+the barn is].
The hotel, once the pride of the town, was not [-insured]; [+it burned for two days].
The army said the town had not [-fallen]; [+the rebels raised their flag there].
The army said the town had not [-fallen], while [+the rebels raised their flag there].
Police ruled out [-arson]. [+A heater caused the fire].
Police ruled out [-arson], and [+a heater was blamed].
Without [-warning the tenants], the council [+cut off the water].
Hardly anyone [-came]. [+The hall was empty].
Neither side [-won]. [+The match ended 1-1].
Far from [-resigning], the chairman [+was re-elected].
He is not [-dead]! [+He lives in Peru]!
The ship, the owner said, had not [-been inspected]. [+It sank off Hull].
"We did not [-fire]", the colonel said, and [+the shelling stopped].
The store never [-reopened], and in 1988 [+it was torn down].
The firm doesn't [-make tyres], it [+sells them].
Don't [?worry]: [+the dog is safe].
No, [+the bridge stands].
No: [+the bridge stands].
No! [+We won].
No comment from the club, but [+the coach has left].
The army lied: [+the town was taken].
Not true. [+The town was taken].
""",
    "relayed": """
The mayor said [+the bridge fell].
[+The bridge fell], the mayor said.
[+The bridge fell], said the mayor.
According to the mayor, [+the bridge fell].
[+The bridge fell], according to the mayor.
The mayor was quoted as saying [+the bridge fell].
“[+The bridge fell],” the mayor said.
The mayor said the bridge had not [-fallen].
The bridge had not [-fallen], the mayor said.
The mayor did not say that [?the bridge fell].
The mayor never claimed that [?the bridge fell].
The mayor said that he did not know whether [?the bridge fell].
Witnesses told reporters that [+the van exploded].
The union claims [+it has 900 members].
The mayor told the council that the bridge had not [-fallen].
He denied “[-any wrongdoing]”.
The agency reported that the minister denied that [-troops had landed].
""",
    "informal": """
RT @harbourwatch: [+the pier is on fire]
RT @harbourwatch: the pier is not [-on fire]
@mayor you didnt [-fix the road]
lol no the shop isnt [-closed]
BREAKING: [+the tower is down]
BRIDGE NOT [-CLOSED], SAYS COUNCIL
COUNCIL DENIES [-BRIDGE FELL]
MAYOR: I DID NOT [-TAKE BRIBES]
NO [-SURVIVORS] IN FERRY DISASTER
HOAX: [-VIDEO SHOWS SHARK IN SUBWAY]
Fact check: No, the mayor did not [-flee]
they dont [-pay their staff] smh
we wasnt [-there]
It aint [-over]
Minister: 'No [-cuts to schools]'
[+Ferry sinks off Tarn]⏎No [-survivors]
The bridge is not [-open]⏎[+The ferry runs hourly]
yeah nah the gig isn't [-happening]
well i mean he didn't [-score did he]
🚨 [+dam burst] 🚨 not a [-drill]
""",
    "names": """
The patrol [+crossed No Man's Land].
Mr Knott [+was elected].
Nofar Levi [+won gold].
The band lives at No. 5 and [+the studio is next door].
Route No. 7 [+was closed].
The sub-committee [+met in Notting Hill].
Never Never Land [+opened on Sunday].
The Nothing Hill Trust [+bought the farm].
Norton Noakes [+is the new chairman].
The yacht Nevermore [+sank].
Dr No [+was shown on Friday].
Will Denny [+scored twice].
The May family [+sold the shop].
""",
    "news": """
The foreign ministry on Tuesday flatly denied reports that [-it had recalled its ambassador].
The company said it had found no evidence that [?customer data was stolen].
Officials would neither confirm nor deny that [?a second suspect was in custody].
She would not confirm or deny that [?the orchard was sold].
The bank refused to confirm or deny that [?its chief has left].
The abbot could not confirm the theft and denied that [-the bells were sold].
Witnesses said the lorry did not [-slow down] before [+it hit the barrier].
The regulator has not ruled out [?a fine].
The regulator ruled out [-a fine].
Aid groups warned that [?thousands could starve].
The central bank held rates, surprising nobody, but [+hinted at a cut].
Talks broke up without [-agreement], and [+both sides blamed the other].
Denying any [-wrongdoing], the banker [+resigned].
The ruling, which was never [-published], [+cleared the firm].
The strike, originally planned for May, [+began yesterday].
The president is not [-expected] to [?attend], aides say.
The government has insisted that [+no] [-ransom was paid].
No [-ransom was paid], the government insisted.
The claim that [-the minister took bribes] was thrown out by the court as false.
The court threw out the claim that [-the minister took bribes].
The captain blamed the crew, who [+had ignored the alarm].
The firm apologised for failing to [-warn its customers].
The union suspended the strike after [+managers agreed] to talks.
The two sides have not [-met since March], when [+the last round collapsed].
Far-right groups were not [-involved], the inquiry found.
The deal is off, and [+the shares are falling].
The prime minister, asked whether [?he would resign], [+left the room].
The bill passed, though not [-unanimously].
""",
    "court": """
The defendant pleaded not [-guilty].
The defendant pleaded [+guilty].
The jury found him not [-guilty of murder].
The judge dismissed the claim that [-the will was forged].
The witness could not [-remember the car].
The prosecution failed to prove that [?the accused was at the scene].
The prosecution proved that [+the accused was at the scene].
Counsel argued that [+the search was unlawful].
He was acquitted, but [+his brother was jailed].
She admitted [+stealing the ring] but denied [-hitting the owner].
The court heard that [+he had no] [-insurance].
There is insufficient evidence that [?he pushed her].
The appeal was allowed because [+the judge had misdirected the jury].
The tenant alleges that [+the roof leaks].
The tenant has never alleged that [?the roof leaks].
""",
    "sport": """
Harwick did not [-lose at home all season].
Harwick have yet to [-win away].
Keita did not [-start] but [+came on after an hour].
The penalty should not [?have stood].
The referee waved play on; [+the ball had crossed the line].
Nobody expected that [?Tarn would win].
Rovers managed to [+hold on for a draw].
The coach refused to [-blame the keeper].
The champion pulled out, and [+her rival took gold].
It was not a [-foul].
It wasn't until the last minute that [+they scored].
The match was abandoned without [-a ball being kicked].
United no longer [-top the table], which [+City now lead].
The record was not [-broken], the federation said, but [+equalled].
""",
    "health": """
The trial did not show that [?the pill lowers blood pressure].
The jab does not [-contain mercury].
There is no link [-between the jab and autism].
Masks [+work], but they do not [-stop every infection].
The clinic ran out of [-insulin].
Patients were not [-told] that [?the scanner was broken].
The hospital says no patient [-was harmed].
It is not known how many people [?were infected].
Scientists doubt that [-the virus came from the lab].
The idea that [-sugar makes children hyperactive] is a myth.
The outbreak is over, and [+schools have reopened].
Only one ward [+was closed].
The nurse had never [-been trained].
The ministry denied that the hospital had refused to [?treat him].
""",
    "council": """
Cllr Pryce asked whether [?the library would close].
The motion was not [-carried].
Members noted that [+the roof had been repaired].
The clerk reported that no [-objections had been received].
The officer could not say when [?the lift would be mended].
It was agreed that the fee would not [?be raised].
The chair ruled that the item was not [-urgent].
Resident: why has the bin not [?been emptied]?
The leader insisted the square [+was never] [-for sale].
There being no [-further business], the meeting [+closed at nine].
The applicant withdrew, and [+the plan lapsed].
Cllr Hume said he had not [-voted for it], adding that [+he was abroad].
The report, if [?accurate], is worrying.
""",
    "social": """
not true!! [+the park is open]
nope. [+still open]
It's a lie that [-they paid us]. [+They still owe me 300].
Stop saying [-the mayor quit], she didn't [-quit]
can't believe [+they tore down the cinema]
cannot believe that [+the cinema is gone]
ppl saying [?the dam broke]? [+it's fine, i live here]
who said [?the dam broke]?
BREAKING: No [-injuries] after [+roof collapses at mall]
CONFIRMED: [+Suspect in custody]
UPDATE: [+Bridge open again]; no [-delays]
lies, lies, lies. [+we won]
If you think [?the shop is closed], you're wrong
This is not a [-drill]. [+Leave now].
@raf_k no way [-they sold him]
@cityhall [?when will you fix the lights]? [+it's dark out here]
they said [+the bus was full], it wasnt [-full]
Wasn't me. [+It was Dan].
Don't believe the hype: [+the film is dull]
I don't think [-the shop is closed]
I don't believe that [-he did it]
Never said [?the shop is closed].
""",
    "business": """
The group has no plans to [-sell its shipping arm].
The group plans to [?sell its shipping arm].
Nobody on the board intends to [-sell the ships].
Everybody on the board intends to [?sell the ships].
The firm denied it was [-in talks with a buyer].
Profits did not [-fall as much as feared].
Losses narrowed and [+the dividend was restored].
The bank did not [-disclose the loss], which [+came to £3m].
The bank was forced to [+write off the loan].
The plant was prevented from [-opening].
Sales [+fell], rather than [-rose], in June.
The auditor refused to [-sign off the accounts], citing errors.
Shareholders failed to [-oust the chairman], who [+won with 60% of the vote].
The merger is not a done deal, but [+the boards have met].
Despite not [-having a licence], the firm [+sold insurance].
The chief executive dismissed talk of [-a takeover].
The order was cancelled before [+the ship was finished].
""",
    "war": """
The army denied losing [-the town].
The army denied that its troops had left [-the town] and said [+the garrison was holding out].
The rebels did not [-take the airfield], the general said, and [+fighting continues].
No side [-controls the crossroads].
The town has not [-fallen], contrary to enemy propaganda.
Contrary to enemy propaganda, the town has not [-fallen].
Our forces [+repelled the attack] without [-losing a tank].
The claim that [-we shelled the school] is enemy propaganda.
The enemy is lying when it claims that [-we shelled the school].
The general said reports of [-a retreat] were false.
The general said reports of [+a retreat] were not [-false], let alone invented.
We did not shell the school; [+the rebels shelled it].
It was not us who [+shelled the school].
It was the rebels who [+shelled the school].
Not a single soldier [-crossed the river].
Few soldiers [+crossed the river].
The convoy almost certainly [+was hit].
It is impossible that [-the bridge was hit by us].
The garrison would rather die than [?surrender].
The garrison surrendered, [+having run out] of [-water].
""",
    "mixed": """
The museum is closed on Mondays and [+the café is open].
The hotel isn't [-cheap] and [+the rooms are small].
While not [-perfect], the plan [+was adopted].
The minister who denied that [-he knew] [+has resigned].
The letter that nobody [-answered] [+was found in a drawer].
The woman whose dog didn't [-bark] [+called the police].
The tests showed that the water was not [-contaminated] and [+the beach was reopened].
It is true that [+the lift is broken].
It's true that the lift is not [-working], but [+the stairs are].
The inspectors ignored the fact that [+the door was locked].
The fact that [+the door was locked] was ignored.
The inspectors were unaware that [+the door was locked].
Had it not [?been for the nurse], [?he would have died].
He would have died but [?for the nurse].
I wouldn't say that [?he lied].
We regret that [+the show was cancelled].
We don't regret that [+the show was cancelled].
She pretended that [-she was ill].
The mayor claimed to [+have saved the school].
The thief turned out to [+be the butler].
He happened to [+be in the shop].
The boy was too weak to [-lift the gate].
The boy was strong enough to [+lift the gate].
The doctor hesitated to [-operate].
Only Lind [+signed].
Everybody except Lind [+signed].
The dog that [+bit the boy] was not [-on a lead].
The door was left [+open].
""",
    "wire": """
Despite denials from the palace, the prince [+had met the financier] twice.
The ministry, which has never [-published the figures], said on Monday that [+the shortfall had doubled].
At least six people [+were killed] and none of the survivors [-had been wearing a lifejacket], the coastguard said.
The airline insisted none of its jets [-had been grounded].
Rescue workers, unable to [-reach the upper floors], [+used ladders].
He added that the talks had [+not] [-stalled].
The company neither [-admitted] nor [-denied wrongdoing].
Not everyone [?was convinced].
It was the first time that [+the court had overturned a law].
There were no immediate reports of [?casualties].
There was no immediate claim of [?responsibility].
Nobody has [-claimed] responsibility for the blast, which [+killed four].
The suspect, who police say [+is armed], has not been [-caught].
The province's only hospital [+closed last week] after [+it ran out] of [-fuel].
Critics say the law will do nothing to [-help] tenants.
The two leaders shook hands but did not [-speak].
A spokesman declined to say how many staff [?would lose their jobs].
The outlet later deleted the post, saying it had not been [-verified].
It was not immediately clear who [?fired the shots].
The paper said it could not independently verify that [?the footage was real].
The judge is yet to rule on whether [?the evidence is admissible].
Residents were allowed to [+return] but not to [-stay overnight].
The pope will not [-travel to Pell], the Vatican said, because [+he has a cold].
The rail operator admitted that [+the signal had failed] but denied that [-staff were warned].
A plan to [?merge the two schools] was dropped.
The bid to [?oust the mayor] failed.
The attempt to [?scale the wall] failed.
Attempts to [?reach the minister] were unsuccessful.
The search for survivors [+was called off].
""",
    "spoken": """
No, I mean, he wasn't [-there], was he?
We never got [-the letter], and [+we rang twice].
I'm not saying [?he did it], I'm saying [+he was seen].
Look, nobody [-told us anything].
I can assure you that [+the meat is safe].
Believe you me, [+they knew].
You can't [-park there].
Honestly, it isn't [-rocket science].
It's not that [-we were lazy], [+we had no] [-tools].
What we did not [-do] is walk away.
I couldn't [-hear a thing].
There's nothing [-wrong with the brakes].
I wouldn't be surprised if [?they sold it].
We haven't [-had any water] since [+the pipe burst].
Far be it from me to [?criticise].
I have to say [+the food was cold].
They have to [?pay].
You don't have to [?pay].
They must [?have known].
They can't [-have known].
God knows whether [?it works].
I hear [+they've split up].
So what if [?he lied]?
It's hardly [-a secret].
As far as I know, [+the gate was locked].
""",
    "headline": """
Minister denies [-taking cash]
No deal: [+talks collapse]
Talks collapse without [-deal]
Tower not [-at risk], say engineers
[+Tower at risk], say engineers
Ferry firm rejects claims of [-unsafe boats]
Court clears nurse of [-killing patients]
Doubts over whether [?mine is safe]
Will [?rates fall]?
Why [+the bees are dying]
Police: no [-link to earlier raid]
Town 'not [-under siege]'
'[+We won],' says Adler
Keita fit, Lund not [-available]
[+Storm hits coast], no [-damage]
[+Museum reopens] after fire
Bank 'did not [-know] of fraud'
Never Again: [+The Story] of the Tarn Flood
[+United sign Keita], not [-Lund]
Army: we never [-left Sarn]
""",
    "argue": """
The charge that [-we sold arms] does not hold water.
The allegation that [-we sold arms] is not supported by evidence.
It is an outrage to claim that [-our men looted the shop].
It would be wrong to conclude that [-the drug is safe].
It is beyond dispute that [+the ship was sold].
It is disputed whether [?the ship was sold].
There can be no doubt that [+the ship was sold].
The opposite is true: [+prices fell].
The notion that [-the poor pay no tax] is absurd.
They would have you believe that [-the sea is clean].
They want us to believe that [-the sea is clean].
We categorically reject any suggestion of [-bribery].
The so-called evidence that [-the sea is clean] is fake.
It's fake news that [-the sea is clean].
What he called a riot [-was no riot].
He was wrong: [+the sea is clean].
Were [?the sea clean], fish would live in it.
She is right that [+the sea is filthy].
She is wrong that [-the sea is filthy].
I agree that [+the sea is filthy].
I disagree that [-the sea is filthy].
We question whether [?the sea is clean].
Neither claim [-is true].
None of these reports [-is true].
Both claims [+are true].
The report is not [-true].
Nobody claims that [?the sea is clean].
We accept that [+the sea is filthy].
We do not accept that [-the sea is clean].
""",
    "scope": """
The guard did not [-see the thief] and [+the alarm was off].
The guard who [+saw the thief] did not [-call the police], and [+the thief escaped].
The firm that did not [-pay its taxes] and [+owed its staff] [+was wound up].
The firm says that the tower that [+fell] was not [-inspected].
The firm says it did not [-inspect the tower], that [+it was sold] and that [+it fell].
He denied that he had taken [-the money] or that [-he had lied].
He denied taking the money and [-lying about it].
She said she had not [-seen him], and that [+she was at home].
If it rains, the match is [?off]; [+the pitch was flooded yesterday].
[+The pitch was flooded]; if it rains again, the match is [?off].
[+The pitch was flooded], so if it rains, the match is [?off].
The army cannot [-hold the town], but [+the town has not] [-fallen].
The bridge has been closed since [+the crack was found], and it will not [-reopen].
When asked, he did not [-reply]. [+His lawyer did].
Neither the fire nor the flood [-reached the barn]; [+the barn stands].
Because [+the road was icy], nobody [-came], and [+the show was cancelled].
The town did not [-fall] on Monday; [+it fell on Tuesday].
The council hopes [?the pool will open], but [+the boiler is broken].
The council expects to [?sell the hall], which [+was built in 1902].
The witness said he did not [-know] that [+the gun was loaded].
No one [-was hurt] in the crash, which [+blocked the road], police said.
The fans were not [-hurt], [+the bus was wrecked], and [+the driver fled].
The judge, who [+denied] bail, did not [-give reasons].
[+The tower was built without] [-permission], and [+the city pulled it down].
Without [-a licence], and without [-insurance], he [+drove to Pell].
""",
    "found in newswire": """
The council denied that the [-bridge and the port fell].
The mayor denied that the bridge [-fell] and the port [-burned].
He denied [-the charges] and [+his wife left].
The claim that [-the bridge] and the port fell is false.
The court ruled that the case could not be [-proved], and [+the firm paid].
The refusal to [-sign] and his [-silence] [+led to a strike].
The failure to [-act] [+cost lives].
The lack of [-water] [+means a poor harvest].
Her denial of [-the charge] [+convinced nobody].
The dispute over [+the field goes on].
They have a dispute that [+has led to a lawsuit].
The minister disputes that [-the field was sold].
The allegation, denied by [+the firm, was made in court].
The jury acquitted him of [-murder].
The court cleared her of accusations of [-fraud].
The board cleared [+the path for a sale].
The firm, which agreed to [?be bought], [+sold its ships].
The mayor called the story [-a lie].
The mayor called it a lie that [-the town fell].
The story was called a lie, but [+the bank is closed].
There is no evidence [?the bridge fell].
The choir [+is made up of miners].
He is not the only [+one who fell].
You do not have to [?sign].
The report that [+was published] named nobody.
""",
    "wire more": """
Officials played down fears that [?the levee would break].
The governor said he had no knowledge of [?the payment].
The exchange said trading had not been [-affected], although [+its website was down].
Two of the three unions have accepted the offer, but [+the third has] not [-replied].
The crew denied that they had been drinking and said [+the engine failed].
Only when the smoke cleared did rescuers [+see the damage].
No charges have been [-filed] and [+the inquiry continues].
The envoy, whom nobody [-had expected], [+arrived at dawn].
The clinic no longer [-takes new patients] because [+two doctors left].
The mayor, who has been accused of [?fraud], [+won a third term].
The bank said it would not [?raise fees].
The bank will not [-raise fees].
The talks never [-got off the ground].
The state's claim that [-the protest was violent] has been disproved.
The footage does not [-show the stadium], our reporters found.
The video, said to [+show the stadium], was filmed elsewhere.
The picture is genuine, but it was not [-taken in Sarn].
Both men deny [-murder].
The tribunal found no [-bias].
The tribunal found that [+the panel had been biased].
Three men deny plotting to [-blow up the pipeline].
The team cannot [-be relegated].
The vote was postponed, not [-cancelled].
It took six hours before [+power returned].
The company blamed hackers for [+the outage].
The prince is not believed to [-be in the country].
Neither Lind nor Berg [-attended], though [+both had been invited].
A spokesman denied the president was [-ill].
The fire is not yet [-out], and [+crews remain on site].
The report falls short of [-calling it fraud].
The minister would not be drawn on whether [?taxes would rise].
""",
    "plain more": """
Nothing happened [-at the rally].
There never was [-a treaty].
Never has [-the river been so high].
The gate was anything but [-shut].
I have no idea whether [?the shop is open].
We have no reason to think that [-the water is unsafe].
It's not as if [-the roof leaks].
The cat isn't dead, [+it's asleep].
The shop isn't closed for good; [+they're refitting it].
He must [?leave].
They ought to [?apologise].
They have to [?apologise].
She stopped [-smoking].
She did not stop [+smoking].
He kept [+lying].
He wanted [?to go], but [+his father forbade it].
They let [+him go].
They did not let [-him go].
They made [+him sign].
The snow kept [-us from leaving].
I wonder who [?broke it].
How could anyone think [?the lake is safe]?
Who says [?the lake is safe]?
[+The lake is safe], isn't it?
You will not [-believe this]: [+the mayor quit].
Trust me, [+the mayor quit].
To be fair, [+they apologised].
Sadly, [+the barn is gone].
Luckily, nobody [-was in the barn].
The barn is gone, sadly, but nobody [-was in it].
Rather than [-wait], they [+left].
He would have [?stayed] if [?she had asked].
""",
    "captions": """
A man with no [-shoes] [+is sitting by the road].
A man without [-a coat] [+is sitting by the road].
A boy in a red shirt and no [-shoes] [+runs home].
He left without [-his coat].
Without [-a coat] he [+left the house].
In Pell no trains [-ran], and no [-buses].
The dog sits far from [+the fence].
The result is far from [-clear].
The boat lies close to [+the pier].
The firm is close to [?collapse].
[+The film] is a science fiction comedy.
[+The engine] was invented in Pell.
The tale of [-a hidden door] is pure fiction.
The drinks [+were free of charge].
He did not [-apologise], saying [+the ball was out].
The train did not [-stop], with [+200 people on board].
He was not [-eating, drinking or smoking].
The army did not [-take Sarn], [+a town of 400].
She did not buy [-a hat, a coat or a scarf].
I am not sure [?the bridge fell].
We are not aware that [?the bridge fell].
We are sure [+the bridge fell].
""",
    "mixed more": """
The borough has not [-decided] whether [?to sell the hall].
The surgeon denied having left [-a swab inside the patient].
Nobody in the village [-remembers the flood], but [+the church records it].
The airline, which had refused [?a refund], [+paid up on Friday].
The ban has not yet [-come into force]; [+the boats are fishing].
The police were never [-called], her neighbour said.
The chairman said there was no truth in reports that he would [?step down].
The plaintiff failed to show that [?the brakes were faulty].
Opponents falsely claim that [-the tram loses money].
[-The tram loses money], opponents falsely claim.
The rumour that [-the hospital will close] is unfounded, and [+the wards are full].
Volunteers found no survivors, though [+the search went on until dark].
The minister can't say if [?the tax will go up].
The keeper was sent off, so [+the side finished with ten].
No player [-was injured] when [+the stand collapsed].
He was not among [-those arrested].
Hundreds [+fled], not thousands.
The prize was awarded to Lind, and not to [-Berg].
The fleet has been ordered to [?sail].
The pact would [?cut tariffs], but [+it has] not [-been signed].
The dog had no [-collar], and [+it was limping].
I swear [+I locked it].
She insists she never [-met him].
The lab retracted its finding that [?the metal was gold].
The lab stands by its finding that [+the metal was gold].
We were wrong to report that [-the mine had closed].
It is not only false that [-the mine closed], it is absurd.
Thank God nobody [-was on the bridge] when [+it fell].
The bridge was supposed to [?open in May] but [+the money ran out].
The bus, despite [+the snow], was not [-late].
Whatever [?he says], [+the gate was open].
The captain may have [?slept], but [+the ship was on course].
Critics accuse the mayor of [+wasting money].
The mayor is accused of [?wasting money].
The mayor was cleared of [-wasting money].
Neither the police nor the army [-has] confirmed [?the raid].
The raid has been confirmed by [+the army].
The army has confirmed that [+the raid took place].
The army has yet to confirm that [?the raid took place].
Has the army confirmed that [?the raid took place]?
The army will not confirm that [?the raid took place].
Without confirming that [?the raid took place], the army [+praised its men].
"The raid", he said, "was not [-our work]". [+The village burned].
"It was not us." [+The village burned].
He says he didn't [-do it]; she says [+he did].
The strike isn't [-about pay], it's about [+safety].
There isn't a [-shred of truth in it].
The shop is not only [+shut], it is [+for sale].
They've never [-lost here], have they?
""",
}

# What is still read wrongly, and why.
WRONG = {
    "The factory was due to [?reopen in March].": "what is due to something came from it: no cue tells a verb from a noun",
    "Never [?open the valve].": "a command looks like a statement whose subject is left out",
    "An earlier version said that [-the lake was drained]; it was not.": "what a pronoun denies stands in another clause",
    "She stopped [-smoking].": "stop with a verb in -ing ends what was done: no cue says in -ing",
    "She did not stop [+smoking].": "stop with a verb in -ing ends what was done: no cue says in -ing",
    "The borough has not [-decided] whether [?to sell the hall].": "the verb of a cue of several words is left open with what it governs",
    "[-The tram loses money], opponents falsely claim.": "a denial behind what it speaks of is not looked for",
}
