"""Words and phrases that exclude each other: which sentences they set against each other, and which they leave alone."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest

from claimrec import Compared, Relation, compare, read_text
from claimrec.language.english.opposites import between, strong_pairs
from claimrec.language.english.vocabulary import forms
from claimrec.language.phrases import phrases
from claimrec.linking.statements.known_names import KnownNames, capitals
from claimrec.linking.statements.restatement import Stance, restated
from claimrec.linking.statements.sentence_contents import statements
from claimrec.model.resources import tables_of

OPPOSED = """
The Orrin regatta was called off on Monday. | The Orrin regatta went ahead on Monday.
The Orrin regatta was cancelled. | The Orrin regatta took place.
The summit in Harn was scrapped. | The summit in Harn was held.
The hearing in Harn was postponed. | The hearing in Harn went ahead as planned.
The Minster concert did not take place. | The Minster concert went ahead.
Sela Marn was acquitted of fraud. | Sela Marn was convicted of fraud.
Sela Marn was cleared of fraud. | Sela Marn was found guilty of fraud.
Sela Marn was found not guilty of fraud. | Sela Marn was convicted of fraud.
Sela Marn is innocent of the theft. | Sela Marn is guilty of the theft.
Sela Marn pleaded guilty to theft. | Sela Marn pleaded not guilty to theft.
Sela Marn was not acquitted of fraud. | Sela Marn was cleared of fraud.
The appeal court upheld the Tovi ruling. | The appeal court overturned the Tovi ruling.
The judges lifted the ban on Tovi cheese. | The judges confirmed the ban on Tovi cheese.
The appeal of Tovi Foods was dismissed. | The appeal of Tovi Foods was allowed.
Chancellor Brisk has resigned. | Chancellor Brisk remains in office.
Chancellor Brisk quit on Friday. | Chancellor Brisk stays on.
Chancellor Brisk has stepped down. | Chancellor Brisk is staying in office.
Chancellor Brisk was sacked. | Chancellor Brisk kept her job.
The Lorr budget was voted down. | The Lorr budget was passed.
The council rejected the Lorr budget. | The council adopted the Lorr budget.
The council threw out the Lorr budget. | The council approved the Lorr budget.
The motion on parking was carried. | The motion on parking was defeated.
Runner Ida Holm tested positive for nandrolone. | Runner Ida Holm tested negative for nandrolone.
The test of Ida Holm came back negative. | The test of Ida Holm was positive.
The siege of Corva is over. | The siege of Corva goes on.
The siege of Corva has ended. | The siege of Corva continues.
The strike at Pellow has come to an end. | The strike at Pellow is still going on.
The talks in Corva have finished. | The talks in Corva are still under way.
The shooting in Corva has stopped. | The shooting in Corva is ongoing.
The fire at the Pellow depot is out. | The fire at the Pellow depot is still burning.
The fire at the Pellow depot has been put out. | The fire at the Pellow depot is still raging.
The blaze in Corva is under control. | The blaze in Corva is out of control.
The village of Ystel is cut off. | The village of Ystel can be reached.
Ystel is cut off. | The road to Ystel is open.
There is no way into Ystel. | The road into Ystel is open.
The singer Mo Arne has died. | The singer Mo Arne is alive.
The singer Mo Arne passed away in May. | The singer Mo Arne is still alive.
The driver was killed in the Ystel crash. | The driver survived the Ystel crash.
Jon Vey accepted the offer of the Larks. | Jon Vey turned down the offer of the Larks.
Jon Vey agreed to the offer of the Larks. | Jon Vey rejected the offer of the Larks.
Jon Vey said no to the offer of the Larks. | Jon Vey accepted the offer of the Larks.
Jon Vey said yes to the offer of the Larks. | Jon Vey declined the offer of the Larks.
Senator Quill voted for the Dorn tunnel. | Senator Quill voted against the Dorn tunnel.
Senator Quill is in favour of the Dorn tunnel. | Senator Quill is opposed to the Dorn tunnel.
Senator Quill backs the Dorn tunnel. | Senator Quill opposes the Dorn tunnel.
The chapel of Ystel is intact. | The chapel of Ystel is in ruins.
The chapel of Ystel still stands. | The chapel of Ystel was destroyed.
The chapel of Ystel was razed. | The chapel of Ystel is still standing.
The paintings were unharmed. | The paintings were damaged.
Ada Brunt is married. | Ada Brunt is divorced.
Director Crale attended the Oslo meeting. | Director Crale missed the Oslo meeting.
Director Crale was absent from the Oslo meeting. | Director Crale was present at the Oslo meeting.
Director Crale stayed away from the Oslo meeting. | Director Crale attended the Oslo meeting.
The Tarn lottery is legal. | The Tarn lottery is illegal.
The Tarn lottery is permitted. | The Tarn lottery is forbidden.
Governor Essel kept her promise on schools. | Governor Essel broke her promise on schools.
Rents in Larch rose in June. | Rents in Larch fell in June.
Rents in Larch have gone up. | Rents in Larch have gone down.
Profits at Tovi Foods increased. | Profits at Tovi Foods shrank.
The Larks won the match in Larch. | The Larks lost the match in Larch.
The Larks beat Corva City. | The Larks lost to Corva City.
The ferry has arrived in Larch. | The ferry has not reached Larch.
The water in Larch is safe to drink. | The water in Larch is contaminated.
Corva signed the fishing treaty. | Corva refused to sign the fishing treaty.
The letter of King Aldo is genuine. | The letter of King Aldo is a forgery.
The letter of King Aldo is authentic. | The letter of King Aldo is forged.
The Rensk portrait is an original. | The Rensk portrait is a fake.
Ada Brunt is employed. | Ada Brunt is out of work.
Tovi Foods is solvent. | Tovi Foods is bankrupt.
The Larch power station is working. | The Larch power station is out of order.
The Larch website is online. | The Larch website is down.
The lift in the Dorn tower works. | The lift in the Dorn tower is broken.
The Dorn tunnel is open. | The Dorn tunnel is closed.
The Dorn tunnel is shut. | The Dorn tunnel has reopened.
The Larch border was sealed. | The Larch border is open.
The kidnapped nurse was freed. | The kidnapped nurse is still being held.
Smuggler Rask is behind bars. | Smuggler Rask is at large.
Smuggler Rask was caught. | Smuggler Rask got away.
The probe reached the moon. | The probe missed the moon.
The Kell rocket launch succeeded. | The Kell rocket launch failed.
The Kell vaccine is effective. | The Kell vaccine is ineffective.
The mushrooms are edible. | The mushrooms are poisonous.
The lump is benign. | The lump is malignant.
The Kell disease is curable. | The Kell disease is incurable.
The Tarn merger was completed. | The Tarn merger fell through.
The wage talks at Tarn broke down. | The wage talks at Tarn ended in agreement.
The union called a strike at Tarn. | The union called off a strike at Tarn.
The gate was locked. | The gate was unlocked.
The lamp in the hall was on. | The lamp in the hall was off.
The power in Larch is back. | The power in Larch is still out.
The ministry confirmed the leak. | The ministry denied the leak.
The dog is asleep. | The dog is awake.
The bottle is empty. | The bottle is full.
Rask is inside the Corva embassy. | Rask is outside the Corva embassy.
The minutes of the meeting are public. | The minutes of the meeting are secret.
Rask turned left at the mill. | Rask turned right at the mill.
The dress was light. | The dress was dark.
The summit did not go ahead. | The summit was held.
The strike at Pellow isn't over. | The strike at Pellow has ended.
Jon Vey did not say no to the offer. | Jon Vey turned the offer down.
The regatta did not take place. | The regatta was not called off, it was held.
Ida Holm remains at large. | Ida Holm was captured.
The Dorn tunnel stays closed. | The Dorn tunnel was reopened.
The Larks drew the match in Larch. | The Larks won the match in Larch.
Lusk passed the driving test. | Lusk failed the driving test.
The paper mill in Larch will stay open. | The paper mill in Larch will close.
The garrison of Ystel surrendered. | The garrison of Ystel holds out.
The Tarn strike was averted. | The Tarn strike went ahead.
The Harn trams resumed. | The Harn trams are suspended.
The yacht sank off Larch. | The yacht is afloat off Larch.
The reservists remained in Corva. | The reservists withdrew from Corva.
The seat in Larch is vacant. | The seat in Larch is occupied.
The suit against Tovi Foods was thrown out of court. | The suit against Tovi Foods was allowed to proceed.
Sela Marn was released on bail. | Sela Marn was remanded in custody.
The march in Larch was peaceful. | The march in Larch turned violent.
The Corva jewel theft remains unsolved. | The Corva jewel theft was cleared up.
The mill fire was arson. | The mill fire was an accident.
The Orrin embargo was eased. | Corva tightened the Orrin embargo.
The Lorr budget was nodded through. | The Lorr budget was voted down.
The council gave the Lorr budget the green light. | The council threw out the Lorr budget.
Chancellor Brisk survived the vote of confidence. | Chancellor Brisk lost the vote of confidence.
The board gave the clerk of Larch his marching orders. | The board kept the clerk of Larch in his job.
Chancellor Brisk did a U-turn on schools. | Chancellor Brisk is sticking to her guns on schools.
Tovi Foods went to the wall. | Tovi Foods stayed afloat.
Tovi Foods made fifty fitters redundant. | Tovi Foods is taking on fifty fitters.
Larch is short of flour. | Larch has plenty of flour.
The welders of Larch downed tools. | The welders of Larch worked as normal.
The Larks lifted the Corva Cup. | The Larks lost the final of the Corva Cup.
The goal of Jon Vey was chalked off. | The goal of Jon Vey was allowed to stand.
The Larks avoided the drop. | The Larks were relegated.
Ida Holm was passed fit for Larch. | Ida Holm was ruled out for Larch.
Ada Brunt is expecting a child. | Ada Brunt is not pregnant.
The rower walked away from the crash without a scratch. | The rower was badly hurt in the crash.
The mayor of Larch is at death's door. | The mayor of Larch is over the worst.
The nurses of Larch are full of praise for the plan. | The nurses of Larch condemned the plan.
The Minster clock was repaired. | The Minster clock is out of order.
Ystel was plunged into darkness. | Ystel had electricity.
Not a drop of rain fell in Larch. | There was heavy rain in Larch.
August was bone dry in Larch. | It poured with rain in Larch in August.
The gale spared Ystel. | The gale battered Ystel.
The volcano Karn is dormant. | The volcano Karn is erupting.
The plane touched down in Larch. | The plane never reached Larch.
The tanker Moth ran aground off Larch. | The tanker Moth is floating freely off Larch.
The tram came off the rails in Larch. | The tram stayed on the rails in Larch.
The rebels are in full retreat at Corva. | The rebels are gaining ground at Corva.
The captured miners are back home with their families. | The captured miners are still being held.
Corva recalled its ambassador to Orrin. | Corva restored relations with Orrin.
The refugees of Ystel were turned back at the border. | The refugees of Ystel were let in at the border.
Critics panned the opera of Larch. | The opera of Larch got rave reviews.
Mo Arne mimed in Larch. | Mo Arne sang live in Larch.
Mo Arne and Ada Brunt tied the knot in Larch. | Mo Arne and Ada Brunt called off their wedding in Larch.
The Kell orchid is extinct. | The Kell orchid still grows in the wild.
The plums of Larch are unfit for human consumption. | The plums of Larch are safe to eat.
Probe Karn has fallen silent. | Probe Karn is sending back data.
Lusk was expelled from the school of Larch. | Lusk was allowed to stay at the school of Larch.
Jon Vey acted alone in Larch. | Jon Vey had accomplices in Larch.
Corva cut ties with Orrin. | Corva maintains ties with Orrin.
Mo Arne got a standing ovation in Larch. | Mo Arne was booed in Larch.
The hearing in Larch sat in private. | The hearing in Larch sat in public.
Sela Marn won custody of the twins of Larch. | Sela Marn lost custody of the twins of Larch.
The Orrin jet made it safely to Larch. | The Orrin jet crashed in Larch.
The Pellow ferry left Larch. | The Pellow ferry stayed in Larch.
The Pellow ferry of Larch sailed freely. | The Pellow ferry of Larch got stuck.
The Pellow ferry got stuck off Larch. | The Pellow ferry sailed on past Larch.
The Harn train stopped at Larch. | The Harn train went through Larch without stopping.
The Harn train stopped at Larch. | The Harn train did not call at Larch.
The lorry overturned near Larch. | The lorry stayed upright near Larch.
The driver braked at Larch. | The driver accelerated at Larch.
The driver put his foot down at Larch. | The driver slowed down at Larch.
The Tovi car runs on petrol. | The Tovi car runs on electricity.
The Tovi car is electric. | The Tovi car has a petrol engine.
The passengers of Larch got off the ferry. | The passengers of Larch stayed on the ferry.
Flights from Larch are back to normal. | Flights from Larch are cancelled.
The wheels of the jet in Larch came down. | The wheels of the jet in Larch jammed.
The landing gear of the jet in Larch jammed. | The landing gear of the jet in Larch came down.
The lift of Larch is stuck. | The lift of Larch is moving.
Tovi Foods took on fifty cooks. | Tovi Foods got rid of fifty cooks.
Tovi Foods let fifty cooks go. | Tovi Foods hired fifty cooks.
Tovi Foods bought Pellow Mills. | Tovi Foods walked away from Pellow Mills.
Tovi Foods merged with Pellow Mills. | Tovi Foods stayed independent of Pellow Mills.
Tovi Foods and Pellow Mills merged. | Tovi Foods and Pellow Mills stayed separate.
Tovi Foods was nationalised. | Tovi Foods stayed in private hands.
Tovi Foods was privatised. | Tovi Foods stayed in public hands.
Tovi Foods was nationalised. | Tovi Foods was privatised.
Tovi Foods went bankrupt. | Tovi Foods was rescued.
Tovi Foods stuck to its forecast. | Tovi Foods cut its forecast.
The Tovi shares closed higher. | The Tovi shares closed lower.
Production at the Tovi works is in full swing. | Production at the Tovi works is at a standstill.
The Tovi order was delivered. | The Tovi order was lost.
The debt of Larch was written off. | The debt of Larch was paid in full.
The debt of Larch was forgiven. | The debt of Larch was called in.
Inflation in Corva eased. | Inflation in Corva quickened.
The lorn of Larch was devalued. | The lorn of Larch kept its value.
The budget of Larch is balanced. | The budget of Larch is in deficit.
The budget of Larch is in surplus. | The budget of Larch is in deficit.
The clerk of Larch works full-time. | The clerk of Larch works part-time.
Sela Marn was sent to prison. | Sela Marn got away with a fine.
Sela Marn got away with a warning. | Sela Marn was sent to prison.
Sela Marn is a suspect. | Sela Marn has been ruled out as a suspect.
Sela Marn took the bribe. | Sela Marn turned down the bribe.
The witness of Larch changed his story. | The witness of Larch stuck to his story.
The court found for Tovi Foods. | The court found against Tovi Foods.
The hearing of Larch was adjourned. | The hearing of Larch went on.
The gun of Larch was loaded. | The gun of Larch was empty.
The gun of Larch was real. | The gun of Larch was a toy.
The gun of Larch was a dummy. | The gun of Larch was real.
The police of Larch broke up the march. | The police of Larch let the march go on.
The search for Rask was given up. | The search for Rask goes on.
The search for Rask was called off. | The search for Rask continues.
The divers of Larch gave up the search. | The divers of Larch went on with the search.
The divers of Larch came up empty-handed. | The divers of Larch found the wreck.
The burglars of Larch got away with the jewels. | The burglars of Larch left the jewels behind.
The burglars of Larch took the jewels. | The burglars of Larch left the jewels untouched.
The burglars of Larch got in through a window. | The burglars of Larch came in through the door.
The thieves of Larch left empty-handed. | The thieves of Larch made off with the till.
Governor Essel took back her remark. | Governor Essel stands by her remark.
Governor Essel withdrew her remark. | Governor Essel stood by her remark.
Governor Essel backtracked on the tax. | Governor Essel stood firm on the tax.
Governor Essel changed her mind about the tax. | Governor Essel stuck to her view of the tax.
Governor Essel won by a landslide. | Governor Essel won by a whisker.
Governor Essel signed the bill. | Governor Essel vetoed the bill.
Corva closed its embassy in Orrin. | Corva kept its embassy in Orrin open.
Corva joined the Larch pact. | Corva stayed out of the Larch pact.
Corva pulled out of the Larch pact. | Corva stayed in the Larch pact.
Corva tore up the Larch treaty. | Corva honoured the Larch treaty.
The Larch treaty was extended. | The Larch treaty ran out.
The coalition of Larch held. | The coalition of Larch fell apart.
The government of Larch fell. | The government of Larch survived.
The party of Larch split. | The party of Larch stayed united.
The bill of Larch went through. | The bill of Larch was voted down.
The bill of Larch was watered down. | The bill of Larch was passed unchanged.
The tax of Larch was abolished. | The tax of Larch was kept.
The tax of Larch was scrapped. | The tax of Larch stays.
The tax of Larch was brought in. | The tax of Larch was shelved.
The tax of Larch was introduced. | The tax of Larch was abandoned.
The opposition of Larch recognised the result. | The opposition of Larch rejected the result.
The mayor of Larch is a member of the guild. | The mayor of Larch left the guild.
The spill of Larch was covered up. | The spill of Larch was reported.
The board of Larch kept quiet about the spill. | The board of Larch reported the spill.
The board of Larch hid the spill. | The board of Larch reported the spill.
The file of Larch was destroyed. | The file of Larch was kept.
The letter of Larch was burnt. | The letter of Larch was kept.
The Karn of Larch burst its banks. | The Karn of Larch stayed within its banks.
The Karn of Larch overflowed. | The Karn of Larch stayed within its banks.
The Karn flooded Larch. | The Karn spared Larch.
The storm passed over Larch without doing damage. | The storm wreaked havoc in Larch.
The quake was felt in Larch. | The quake went unnoticed in Larch.
Mo Arne is in hospital. | Mo Arne has left hospital.
Mo Arne is in hospital. | Mo Arne is back home.
Mo Arne was taken to hospital. | Mo Arne was treated at the scene.
Mo Arne lost his sight. | Mo Arne regained his sight.
Mo Arne is blind. | Mo Arne can see.
Mo Arne can walk again. | Mo Arne is in a wheelchair.
Mo Arne is paralysed. | Mo Arne can walk again.
Mo Arne was sedated. | Mo Arne was conscious.
Mo Arne is a vegetarian. | Mo Arne eats meat.
Mo Arne put on weight. | Mo Arne lost weight.
Mo Arne is a bachelor. | Mo Arne has a wife.
Mo Arne is childless. | Mo Arne is a father.
Mo Arne was barefoot. | Mo Arne was wearing shoes.
Mo Arne walked barefoot. | Mo Arne walked in shoes.
Mo Arne ran barefoot. | Mo Arne ran in boots.
Mo Arne is bald. | Mo Arne has long hair.
Mo Arne has a beard. | Mo Arne is clean-shaven.
Mo Arne has a full beard. | Mo Arne is clean-shaven.
Mo Arne smiled. | Mo Arne frowned.
Mo Arne was in tears. | Mo Arne was laughing.
Mo Arne stayed in bed. | Mo Arne got up.
Mo Arne was at home. | Mo Arne was out.
Mo Arne was at home. | Mo Arne was at the office.
Mo Arne fled Corva. | Mo Arne stayed in Corva.
Mo Arne left Corva. | Mo Arne stayed in Corva.
Mo Arne moved away. | Mo Arne stayed put.
Mo Arne is right-handed. | Mo Arne is left-handed.
Mo Arne kept the money. | Mo Arne gave the money back.
Mo Arne gave the money away. | Mo Arne kept the money.
Mo Arne handed in the purse. | Mo Arne kept the purse.
Flour has run out in Larch. | Flour is plentiful in Larch.
The shelves of Larch are bare. | The shelves of Larch are well stocked.
The school of Larch has heating. | The school of Larch is unheated.
The gas of Larch was turned off. | The gas of Larch was left on.
The lamp of Larch was left on. | The lamp of Larch was switched off.
Holm made it to the top of Karn. | Holm turned back on Karn.
The Larks of Larch sacked the coach. | The Larks of Larch kept the coach.
The keeper of Larch saved the penalty. | The keeper of Larch let in the penalty.
The password of Larch was changed. | The password of Larch was left unchanged.
The account of Larch was suspended. | The account of Larch is active.
The post of Larch was deleted. | The post of Larch is still online.
The battery of Larch is full. | The battery of Larch is flat.
The battery of Larch is dead. | The battery of Larch is charged.
The software of Larch was updated. | The software of Larch is out of date.
The pupils of Larch sat the exam. | The pupils of Larch skipped the exam.
The pupil of Larch dropped out of school. | The pupil of Larch finished school.
The study of Larch was retracted. | The study of Larch stands.
The painting of Larch was restored. | The painting of Larch was left as it was.
The painting hangs in Larch. | The painting was taken down in Larch.
The book of Larch is a bestseller. | The book of Larch is a flop.
The film of Larch is a hit. | The film of Larch bombed.
The band of Larch split up. | The band of Larch is staying together.
The rebels of Larch captured the fort. | The rebels of Larch lost the fort.
The rebels of Larch laid down their arms. | The rebels of Larch kept their arms.
The attack of Larch was beaten off. | The attack of Larch succeeded.
The fort of Larch was taken. | The fort of Larch held.
The bomb of Larch exploded. | The bomb of Larch was defused.
The bomb of Larch was defused. | The bomb of Larch went off.
The bomb of Larch was a dud. | The bomb of Larch exploded.
The bomb of Larch was live. | The bomb of Larch was a dud.
The mine of Larch exploded. | The mine of Larch was made safe.
The missile of Larch hit its target. | The missile of Larch fell into the sea.
The soldiers of Larch obeyed. | The soldiers of Larch mutinied.
The soldiers of Larch deserted. | The soldiers of Larch stayed at their posts.
The villagers of Larch fled. | The villagers of Larch stayed.
The villagers of Larch fled their homes. | The villagers of Larch stayed in their homes.
The villagers of Larch were evacuated. | The villagers of Larch stayed in their homes.
The bear of Larch was shot. | The bear of Larch was let go.
The dog of Larch was on a lead. | The dog of Larch was off the lead.
The dog of Larch was on the lead. | The dog of Larch was running loose.
The whale of Larch swam free. | The whale of Larch is stranded.
The lion of Larch escaped. | The lion of Larch is in its cage.
The lion of Larch is back in its cage. | The lion of Larch is on the loose.
The palace of Larch was rebuilt. | The palace of Larch was left in ruins.
The palace of Larch was restored. | The palace of Larch fell into ruin.
The tower of Larch is leaning. | The tower of Larch is upright.
The tower of Larch came down. | The tower of Larch stayed up.
The fire of Larch spread to the barn. | The fire of Larch spared the barn.
The alarm of Larch went off. | The alarm of Larch stayed silent.
The alarm of Larch sounded. | The alarm of Larch stayed silent.
The miners of Larch are trapped. | The miners of Larch got out.
The miners of Larch were rescued. | The miners of Larch are still trapped.
The milk of Larch was fresh. | The milk of Larch was sour.
The hotel of Larch is full. | The hotel of Larch has rooms free.
The statue of Larch was toppled. | The statue of Larch is still standing.
The statue of Larch was removed. | The statue of Larch stayed.
The statue of Larch was removed from the square. | The statue of Larch stayed in the square.
The flag of Larch is at half mast. | The flag of Larch is at full mast.
The harvest of Larch was brought in. | The harvest of Larch was lost.
The parcel of Larch was opened. | The parcel of Larch was unopened.
The twins of Larch were separated. | The twins of Larch were kept together.
Rask turned himself in at Larch. | Rask is on the run from Larch.
Rask was masked in Larch. | Rask was unmasked in Larch.
Rask was cremated in Larch. | Rask was buried in Larch.
The evidence of Larch was admitted. | The evidence of Larch was ruled out.
The evidence of Larch was planted. | The evidence of Larch was genuine.
The trail of Larch is marked. | The trail of Larch is unmarked.
The taxi of Larch was free. | The taxi of Larch was taken.
The seat of Larch was free. | The seat of Larch was taken.
The passport of Larch was valid. | The passport of Larch had run out.
The refugees of Larch were taken in. | The refugees of Larch were sent away.
The general of Larch is alive. | The general of Larch fell in battle.
The soldiers of Larch were ambushed. | The soldiers of Larch got through unharmed.
The convoy of Larch came under fire. | The convoy of Larch passed without incident.
The submarine of Larch surfaced. | The submarine of Larch stayed under water.
The submarine of Larch dived. | The submarine of Larch surfaced.
The tunnel of Larch caved in. | The tunnel of Larch held.
The pipe of Larch burst. | The pipe of Larch is intact.
The turbine of Larch is turning. | The turbine of Larch is at a standstill.
The machine of Larch was repaired. | The machine of Larch was scrapped.
The clock of Larch stopped. | The clock of Larch is ticking.
The film of Larch is subtitled. | The film of Larch is dubbed.
The film of Larch was shot in colour. | The film of Larch was shot in black and white.
The singer of Larch was in tune. | The singer of Larch was out of tune.
The choir of Larch sang in tune. | The choir of Larch sang off key.
The speech of Larch was long. | The speech of Larch was brief.
The book of Larch is fiction. | The book of Larch is a true story.
The letter of Larch was handwritten. | The letter of Larch was typed.
The letter of Larch was answered. | The letter of Larch went unanswered.
The call of Larch was answered. | The call of Larch went unanswered.
The emails of Larch were answered. | The emails of Larch were ignored.
The warning of Larch was heeded. | The warning of Larch was ignored.
The advice of Larch was followed. | The advice of Larch was ignored.
The rules of Larch were followed. | The rules of Larch were broken.
The deadline of Larch was met. | The deadline of Larch was missed.
The deadline of Larch was extended. | The deadline of Larch stands.
The offer of Larch is on the table. | The offer of Larch was withdrawn.
The demands of Larch were met. | The demands of Larch were rejected.
The demands of Larch were met. | The demands of Larch were ignored.
The dispute of Larch was settled. | The dispute of Larch drags on.
The dispute of Larch is over. | The dispute of Larch has flared up again.
The sisters of Larch are reconciled. | The sisters of Larch are not on speaking terms.
The sisters of Larch get on well. | The sisters of Larch are not on speaking terms.
The baby of Larch was born alive. | The baby of Larch was stillborn.
The patient of Larch is breathing on his own. | The patient of Larch is on a ventilator.
The patient of Larch was treated. | The patient of Larch was turned away.
The wound of Larch healed. | The wound of Larch became infected.
The leg of Larch was saved. | The leg of Larch was amputated.
The ward of Larch is full. | The ward of Larch has free beds.
The clinic of Larch was cleared of blame. | The clinic of Larch was found to be at fault.
The burglar of Larch came by the front door. | The burglar of Larch came by the back door.
Holm paid the clerk of Larch in cash. | Holm paid the clerk of Larch by bank transfer.
Rask spoke to the miners of Larch in person. | Rask spoke to the miners of Larch by video link.
Rask slept upstairs in Larch. | Rask slept downstairs in Larch.
Governor Essel left the door open to talks. | Governor Essel ruled out talks.
The mill of Larch is for sale. | The mill of Larch was taken off the market.
Mo Arne is on leave from Larch. | Mo Arne is back at work in Larch.
Mo Arne is living in exile. | Mo Arne has returned from exile.
The guard of Larch raised the alarm. | The guard of Larch kept quiet.
The wheel of Larch turned clockwise. | The wheel of Larch turned anticlockwise.
The driver of Larch sat in the front seat. | The driver of Larch sat in the back seat.
Rask was in uniform in Larch. | Rask was in plain clothes in Larch.
Rask was elected unopposed in Larch. | Rask was challenged in Larch.
The vote of Larch was secret. | The vote of Larch was by show of hands.
The plan of Larch is on track. | The plan of Larch has been derailed.
The talks of Larch are on track. | The talks of Larch have stalled.
The talks of Larch are deadlocked. | The talks of Larch are making progress.
The talks of Larch were constructive. | The talks of Larch were fruitless.
The garden of Larch is tidy. | The garden of Larch is overgrown.
The path of Larch is overgrown. | The path of Larch is clear.
The room of Larch was tidy. | The room of Larch was a mess.
The car of Larch was parked. | The car of Larch was moving.
The car of Larch is roadworthy. | The car of Larch is a wreck.
The lorry of Larch was empty. | The lorry of Larch was fully laden.
The lorry of Larch was overloaded. | The lorry of Larch was within the weight limit.
The ship of Larch was anchored. | The ship of Larch was drifting.
The crew of Larch abandoned ship. | The crew of Larch stayed on board.
The shop of Larch was looted. | The shop of Larch was untouched.
The shop of Larch was burgled. | The shop of Larch was left untouched.
The till of Larch was emptied. | The till of Larch was untouched.
The money of Larch was well spent. | The money of Larch was wasted.
The grant of Larch was wasted. | The grant of Larch was put to good use.
The wages of Larch were paid on time. | The wages of Larch were paid late.
The crowd of Larch dispersed. | The crowd of Larch stayed put.
The referee of Larch blew for a foul. | The referee of Larch waved play on.
The match of Larch went to extra time. | The match of Larch was decided in normal time.
The boxer of Larch was knocked out. | The boxer of Larch stayed on his feet.
The horse of Larch fell. | The horse of Larch stayed on its feet.
The horse of Larch won. | The horse of Larch came nowhere.
The coach of Larch was praised. | The coach of Larch was booed.
The swimmer of Larch made it across the strait. | The swimmer of Larch gave up halfway.
The ice of Larch held. | The ice of Larch broke.
The snow of Larch melted. | The snow of Larch is lying.
The tide of Larch was in. | The tide of Larch was out.
The tide of Larch was coming in. | The tide of Larch was going out.
The sun of Larch came out. | The sun of Larch stayed hidden.
The seeds of Larch came up. | The seeds of Larch failed to germinate.
The water of Larch is clear. | The water of Larch is murky.
The plums in the cellar of Larch are perfectly ripe. | The plums in the cellar of Larch are rotten.
The aprons of Larch were clean. | The aprons of Larch were smeared with grease.
The wells in Larch are dry. | The wells in Larch are all full of water.
The horses of Larch are well fed. | The horses of Larch are starving.
The mastiff of Larch was chained. | The mastiff of Larch was running loose.
The salmon of Larch are farmed. | The salmon of Larch are wild-caught.
The pies of Larch are vegetarian. | The pies of Larch are filled with beef.
The jam of Larch is home-made. | The jam of Larch is factory-made.
The dormitory of Larch is tidy. | The dormitory of Larch is a mess.
The classrooms of Larch are heated. | The classrooms of Larch are unheated.
The flat in Larch is furnished. | The flat in Larch is unfurnished.
The lemonade of Larch is full of sugar. | The lemonade of Larch is unsweetened.
The fish at the Larch dinner was raw. | The fish at the Larch dinner was grilled.
The biscuits of Larch contain no nuts. | The biscuits of Larch contain nuts.
The freezer of Larch was plugged in. | The freezer of Larch was unplugged.
The lights in the hall of Larch are on. | The lights in the hall of Larch are off.
The stove of the Larch bakery was off. | The stove of the Larch bakery was left on.
The Larch shutters were down. | The Larch shutters were up.
The Larch shelves are full. | The Larch shelves are bare.
The Larch taps are running. | The Larch taps are dry.
The road to Orrin is paved all the way. | The road to Orrin is a dirt track.
The copy of Tarn in Larch is a first edition. | The copy of Tarn in Larch is a later reprint.
The lion on the square of Larch is the original. | The lion on the square of Larch is a replica.
The carpet of Larch is hand-woven. | The carpet of Larch is machine-made.
The statue of Larch is solid. | The statue of Larch is hollow.
The bear of Larch is a male. | The bear of Larch is a female.
The twins of Larch are identical. | The twins of Larch are fraternal.
The bowler Mo Arne is left-handed. | The bowler Mo Arne is right-handed.
Mo Arne of Larch is an only child. | Mo Arne of Larch has a brother.
The heifer of Larch is barren. | The heifer of Larch is pregnant.
The pistol of Larch was loaded. | The pistol of Larch was unloaded.
The tents of Larch are waterproof. | The tents of Larch let in water.
The cladding of Larch is fireproof. | The cladding of Larch is highly flammable.
The shell in Larch was packed with explosives. | The shell in Larch was filled with sand.
The barrels of Larch are radioactive. | The barrels of Larch show no radiation.
The snake of Larch is venomous. | The snake of Larch is non-venomous.
The rash of Larch is contagious. | The rash of Larch is non-infectious.
The deafness of Mo Arne is hereditary. | The deafness of Mo Arne was acquired in the war.
The powder of Larch is soluble. | The powder of Larch is insoluble.
The oak of Orrin is deciduous. | The oak of Orrin is evergreen.
The marten of Orrin is nocturnal. | The marten of Orrin is diurnal.
The rail of Orrin is flightless. | The rail of Orrin is a good flier.
The beast of Orrin was a carnivore. | The beast of Orrin was a herbivore.
The ray of Orrin is freshwater. | The ray of Orrin is marine.
The cone of Mount Orrin is extinct. | The cone of Mount Orrin is still active.
The lake at Orrin is man-made. | The lake at Orrin is natural.
The canal at Orrin is navigable. | The canal at Orrin is too shallow for barges.
Mill Lane in Orrin is a dead end. | Mill Lane in Orrin is a through road.
The axe of Larch was razor sharp. | The axe of Larch was blunt.
The rails at Orrin were straight. | The rails at Orrin were buckled.
The tyres of the Larch van were fully inflated. | The tyres of the Larch van were flat.
The rolls of Larch are freshly baked. | The rolls of Larch are stale.
The battery of the Larch van was fully charged. | The battery of the Larch van was flat.
The visa of Mo Arne was valid. | The visa of Mo Arne had expired.
The course at Orrin is uphill all the way. | The course at Orrin is flat all the way.
Mo Arne gave the right answer to the last question. | Mo Arne got the last question wrong.
The register of Larch burned in the fire of 1871. | The register of Larch was carried out of the fire of 1871.
The bell of Larch was returned. | The bell of Larch was melted down.
The garrison of Fort Hesk surrendered at noon on 3 May. | The garrison of Fort Hesk broke out of the fort at noon on 3 May.
The parcel was handed to Mo Arne. | The driver threw the parcel over the hedge.
The lioness reared her cubs of April. | The lioness ate her cubs of April.
Holm was knocked out in the ninth round. | Holm lost on points.
Ada Holm was early for the Larch trial. | Ada Holm was late for the Larch trial.
The noon boat to Orrin sailed on time. | The noon boat to Orrin sailed fifty minutes late.
The tram stopped at the red light before the crash. | The tram went through the red light before the crash.
The rider was wearing a helmet in the Larch crash. | The rider wore no helmet in the Larch crash.
The keeper locked the cage before the storm. | The keeper left the cage open before the storm.
The pilot sounded the alarm before the collision. | The pilot kept silent before the collision.
The warden gave first aid after the fall. | The warden walked on after the fall.
Rask played in the Larch final. | Rask watched the Larch final from the bench.
The envoy signed the pact of Orrin. | The envoy refused to sign the pact of Orrin.
The editor kept the last chapter of Ash. | The editor cut the last chapter of Ash.
Rask confessed at the Larch hearing. | Rask stayed silent at the Larch hearing.
The minister read the report on Larch. | The minister left the report on Larch unread.
Rask reached the top of Orrin on 3 May. | Rask turned back below the top of Orrin on 3 May.
Rask was a good swimmer. | Rask was a non-swimmer.
Rask shook hands with Holm after the Larch final. | Rask turned his back on Holm after the Larch final.
Rask paid for the boat in cash. | Rask paid for the boat by cheque.
Rask voted for the tax in May. | Rask voted against the tax in May.
The clerk pressed the alarm button during the raid. | The clerk failed to press the alarm button during the raid.
The villa on Cape Orrin has been sold. | The villa on Cape Orrin is still on the market.
The talks in Larch were cordial. | The talks in Larch were stormy.
Shares in Tovi Foods closed higher on 3 May. | Tovi Foods shares ended lower on 3 May.
Old Holm of Larch died penniless. | Old Holm of Larch left a fortune.
The house of Orlane is debt-free. | The house of Orlane is deep in debt.
The omission in the Larch report was an oversight. | The omission in the Larch report was deliberate.
The ruling of the Larch court was unanimous. | The ruling of the Larch court was by majority.
The confession of Rask was voluntary. | The confession of Rask was made under duress.
The wardens of Larch are unpaid. | The wardens of Larch draw a salary.
The letter to the Larch council was unsigned. | The letter to the Larch council bore her name.
The radio traffic of Larch was encrypted. | The radio traffic of Larch was in clear text.
The pensions of Larch are tax-free. | The pensions of Larch are taxable.
The signal box at Orrin was manned. | The signal box at Orrin was unmanned.
The Larch interview was taped. | The Larch interview went unrecorded.
The inspection at Larch was announced. | The inspection at Larch came without warning.
The ballot box of Larch was sealed. | The ballot box of Larch was tampered with.
The engine of the Larch ferry was brand new. | The engine of the Larch ferry was reconditioned.
Rask is a Danish citizen. | Rask is stateless.
The buyer in the Larch case was of age. | The buyer in the Larch case was a minor.
The miller of Larch was literate. | The miller of Larch was illiterate.
The piper of Larch was blind. | The piper of Larch had perfect eyesight.
The tuner of Larch was stone deaf. | The tuner of Larch had perfect hearing.
The robber of Larch was bald. | The robber of Larch had long hair.
The stranger at Larch station was clean-shaven. | The stranger at Larch station had a beard.
The saint in the Larch fresco is barefoot. | The saint in the Larch fresco wears sandals.
The robber in Mill Street was masked. | The robber in Mill Street wore no mask.
The vicar of Larch was teetotal. | The vicar of Larch was a heavy drinker.
The tenor of Larch was a non-smoker. | The tenor of Larch was a heavy smoker.
The duke of Larch died childless. | The duke of Larch left two sons.
The prodigy of Larch was an orphan. | The prodigy of Larch lived with his parents.
The hermit of Larch was a local. | The hermit of Larch was an outsider.
The barn of Larch was struck by lightning. | The barn of Larch was set alight.
Rask slipped on the tower of Larch. | Rask was pushed off the tower of Larch.
The sailor of Larch drowned. | The sailor of Larch was strangled.
The rider of Larch died instantly. | The rider of Larch died in hospital.
The abbot of Larch died in his sleep. | The abbot of Larch was poisoned.
The express left the rails at Orrin on 3 May. | The express stayed on the rails at Orrin on 3 May.
The skipper was alone in the boat before the storm. | The skipper had two passengers before the storm.
The vase of the Larch museum was unbroken. | The vase of the Larch museum was cracked.
The Larch ferry was seaworthy. | The Larch ferry was defective.
The barracks of Larch were unoccupied when the bomb fell. | The barracks of Larch were full of refugees when the bomb fell.
The barn at Larch housed fighters. | The barn at Larch housed refugees.
The chapel of Larch was singled out. | The chapel of Larch was hit by mistake.
The transport plane was shot down over Orrin. | The transport plane ran out of fuel over Orrin.
The signal was clearly visible before the Orrin crash. | The signal was hidden by trees before the Orrin crash.
Rask was leading at the halfway mark. | Rask was trailing at the halfway mark.
The guard was at his post during the Larch raid. | The guard was off duty during the Larch raid.
Rask was at home during the Larch raid. | Rask was abroad during the Larch raid.
The bishop was in the room during the Larch vote. | The bishop was elsewhere during the Larch vote.
The night of the Orrin collision was clear. | The night of the Orrin collision was foggy.
The stuntman of Larch made a full recovery. | The stuntman of Larch was left paralysed.
The bomb scare in Larch was a false alarm. | The bomb scare in Larch was the real thing.
The poet Holm of Larch was buried. | The poet Holm of Larch was cremated.
The mayor of Larch was elected. | The mayor of Larch was imposed.
The organist of Larch was self-taught. | The organist of Larch was a pupil of Holm.
The coaster Rita sank off Orrin on 3 May. | The coaster Rita stayed afloat off Orrin on 3 May.
The shell at Larch was defused. | The shell at Larch went off.
"""

AGREES = """
The Orrin regatta was called off. | The Orrin regatta was cancelled.
The Orrin regatta was scrapped. | The Orrin regatta did not take place.
The Orrin regatta was not cancelled. | The Orrin regatta went ahead.
Sela Marn was found not guilty of fraud. | Sela Marn was acquitted of fraud.
Sela Marn was convicted of fraud. | Sela Marn was found guilty of fraud.
The council approved the Lorr budget. | The council passed the Lorr budget.
The council voted down the Lorr budget. | The council rejected the Lorr budget.
Chancellor Brisk has stepped down. | Chancellor Brisk has resigned.
Chancellor Brisk has not resigned. | Chancellor Brisk remains in office.
The siege of Corva is over. | The siege of Corva has ended.
The siege of Corva is not over. | The siege of Corva goes on.
The siege of Corva goes on. | The siege of Corva is continuing.
The fire at Pellow has been put out. | The fire at Pellow was extinguished.
The singer Mo Arne has died. | The singer Mo Arne has passed away.
The singer Mo Arne is not dead. | The singer Mo Arne is alive.
Jon Vey said no to the offer. | Jon Vey turned down the offer.
Jon Vey said yes to the offer. | Jon Vey accepted the offer.
Jon Vey declined the offer. | Jon Vey did not accept the offer.
Rents in Larch rose. | Rents in Larch went up.
Rents in Larch fell. | Rents in Larch dropped.
Senator Quill opposed the tunnel. | Senator Quill was opposed to the tunnel.
The chapel of Ystel still stands. | The chapel of Ystel is intact.
The appeal court quashed the ruling. | The appeal court overturned the ruling.
The Dorn tunnel is not open. | The Dorn tunnel is closed.
Director Crale was absent from the meeting. | Director Crale was not present at the meeting.
The Larch website is offline. | The Larch website is down.
The letter is genuine. | The letter is not forged.
Tovi Foods is insolvent. | Tovi Foods is bankrupt.
The Tarn lottery is illegal. | The Tarn lottery is against the law.
Runner Ida Holm did not test positive. | Runner Ida Holm tested negative.
The suit was struck out. | The suit was thrown out.
The council rubber-stamped the Lorr budget. | The council gave the Lorr budget the green light.
The board fired the clerk of Holy Larch. | The clerk of Holy Larch was given his marching orders by the board.
The Minster shop closed. | The Minster shop closed for good.
The yacht is aground off Larch. | The yacht is stuck on a sandbank off Larch.
Mo Arne mimed in Larch. | Mo Arne lip-synched in Larch.
The Orrin jet made it safely to Larch. | The Orrin jet landed without incident in Larch.
The Pellow ferry got stuck off Larch. | The Pellow ferry ran aground off Larch.
The driver braked at Larch. | The driver slowed down at Larch.
The driver put his foot down at Larch. | The driver accelerated at Larch.
Tovi Foods got rid of fifty cooks. | Tovi Foods laid off fifty cooks.
Tovi Foods is thriving. | Tovi Foods is flourishing.
Tovi Foods and Pellow Mills merged. | Tovi Foods and Pellow Mills were merged.
The Tovi works is running flat out. | The Tovi works is running at full capacity.
The debt of Larch was forgiven. | The debt of Larch was written off.
The budget of Larch is in deficit. | The budget of Larch is not balanced.
Sela Marn got away with a fine. | Sela Marn escaped with a fine.
The court found for Tovi Foods. | The court ruled in favour of Tovi Foods.
The coalition of Larch fell apart. | The coalition of Larch broke up.
Corva tore up the Larch treaty. | Corva withdrew from the Larch treaty.
The password of Larch was changed. | The password of Larch was altered.
The tax in Larch was scrapped. | The tax in Larch was abolished.
Mo Arne fled Corva. | Mo Arne left Corva.
Mo Arne was barefoot in Larch. | Mo Arne was in his bare feet in Larch.
Mo Arne gave the money back in Larch. | Mo Arne handed the money back in Larch.
Mo Arne was rushed to hospital. | Mo Arne was admitted to hospital.
Mo Arne put on weight. | Mo Arne gained weight.
The Karn of Larch burst its banks. | The Karn of Larch overflowed its banks.
The storm wreaked havoc in Larch. | The storm caused havoc in Larch.
Holm made it to the top of Karn. | Holm reached the summit of Karn.
The bridge in Larch held. | The bridge in Larch did not collapse.
Mo Arne moved out of the flat in Larch. | Mo Arne moved away from the flat in Larch.
Mo Arne is a vegetarian. | Mo Arne eats no meat.
Mo Arne stayed in Corva. | Mo Arne did not leave Corva.
Mo Arne is clean-shaven. | Mo Arne has no beard.
The alarm in Larch went off. | The alarm in Larch sounded.
The miners of Larch were rescued. | The miners of Larch were brought to the surface.
The lion of Larch is loose. | The lion of Larch is at large.
The battery of Larch is dead. | The battery of Larch is flat.
The soldiers of Larch mutinied. | The soldiers of Larch rebelled.
The file of Larch was destroyed. | The file of Larch was burnt.
The board of Larch hid the spill. | The board of Larch concealed the spill.
The palace of Larch fell into ruin. | The palace of Larch was left to decay.
The bomb in Larch was defused. | The bomb in Larch was made safe.
The post of Larch was deleted. | The post of Larch was removed.
The letter of Larch was unanswered. | The letter of Larch went unanswered.
The guards of Larch were ambushed. | The guards of Larch came under attack.
Rask paid in cash in Larch. | Rask paid the cash in Larch.
The mill of Larch is for sale. | The mill of Larch is on the market.
The passport of Larch has expired. | The passport of Larch is not valid.
The machine in Larch was scrapped. | The machine in Larch was sent for scrap.
The chain in Larch held. | The chain in Larch was intact.
The rules of Larch were flouted. | The rules of Larch were broken.
Mo Arne is on leave. | Mo Arne is off work.
Mo Arne spoke off the cuff in Larch. | Mo Arne improvised in Larch.
The shop of Larch was looted. | The shop of Larch was ransacked.
The talks in Larch have stalled. | The talks in Larch are going nowhere.
The officers of Larch wore uniform. | The officers of Larch were in uniform.
The grant of Larch was wasted. | The grant of Larch was squandered.
The lorry of Larch was parked. | The lorry of Larch was stationary.
The seeds of Larch germinated. | The seeds of Larch sprouted.
The boxer of Larch stayed on his feet. | The boxer of Larch remained on his feet.
"""

NOTHING = """
Rents in Larch did not rise. | Rents in Larch fell.
Rents in Larch did not rise. | Rents in Larch did not fall.
The Larks did not win the match. | The Larks lost the match.
Senator Quill did not vote for the tunnel. | Senator Quill voted against the tunnel.
Senator Quill does not support the tunnel. | Senator Quill opposes the tunnel.
The ship is not big. | The ship is small.
The soup is not hot. | The soup is cold.
Ada Brunt is not rich. | Ada Brunt is poor.
Ada Brunt is not old. | Ada Brunt is young.
The bottle is not full. | The bottle is empty.
The hearing was not cancelled. | The hearing was not postponed.
The driver was not hurt. | The driver was killed.
Painter Lusk fell ill. | Painter Lusk rose.
Painter Lusk fell in love. | Painter Lusk rose.
Painter Lusk fell asleep. | Painter Lusk grew up.
The choice is up to the mayor. | The choice of the mayor is down.
It is up to the mayor. | The mayor is down.
Whether it ends is an open question. | The question is closed.
The question is open to doubt. | The question of doubt is closed.
The walkers went down the hill. | The walkers went up the hill.
The bridge is over the river. | The bridge continues over the river.
The plane is over the sea. | The plane over the sea goes on.
The bus goes on to Larch. | The bus to Larch is over.
The mayor is out of town. | The mayor is in town.
The fuse is out of reach. | The fuse is still burning.
Holm broke the record in May. | Holm kept the record.
Holm broke a leg. | Holm kept a leg.
The keeper broke the news. | The keeper kept the news.
Lusk left Larch for good. | Lusk left Larch.
The house on the left is empty. | The house on the right is empty.
The council was right to sell. | The council left to sell.
Holm lost weight. | Holm won.
Lusk lost his way. | Lusk won.
Holm lost her temper at Larch. | Holm won at Larch.
Lind passed the exam. | Lind passed the school.
The crowd held up a flag. | The crowd cancelled a flag.
Smuggler Rask held the rope. | Smuggler Rask scrapped the rope.
The meeting was held up. | The meeting was called off.
The singer lives in Larch. | The singer died in Larch.
The singer lived in Larch. | The singer died in Larch.
The motion of the stars is uniform. | The motion of the stars was defeated.
The stars are out. | The stars are burning.
The teacher stands by the window. | The teacher by the window was destroyed.
The teacher stands for the seat. | The teacher fell.
The driver stands to lose. | The driver was demolished.
The exam was hard. | The exam was soft.
The water is hard. | The water is soft.
The road is short. | The road is high.
The plan is off the table. | The plan on the table is on.
The lamp is on the shelf. | The lamp is off.
The clerk is on leave. | The clerk is off.
The works at Tarn are old. | The works at Tarn are broken.
The works by Lusk are in Larch. | The works by Lusk are out of order in Larch.
The lift is down the hall. | The lift works.
Essel kept the promise in a drawer. | Essel broke the drawer.
The road was cleared of snow. | The road was convicted.
The customs cleared the goods. | The customs convicted the goods.
The judge lifted the lid. | The judge upheld the lid.
The pupil missed the bus. | The pupil attended the bus.
The nurse attended to the wound. | The nurse missed the wound.
The present was a book. | The book was absent.
The king gave a present. | The king is absent.
The painting is real estate. | The painting is fake.
The single came out in May. | The married singer came out in May.
A single vote counted. | A married vote counted.
The doctor was positive about the plan. | The doctor was negative about the plan.
The river is high. | The river is short.
The pupils are up early. | The pupils are down.
Soldiers retreated in the light of the moon. | Soldiers retreated in the dark.
The left lane of the bridge is closed. | The lane of the bridge left.
The old mill burned down. | The new mill burned down.
The small hall is full. | The large hall is full.
The king of Orrin has abdicated. | The queen of Orrin has abdicated.
Tovi Foods bought the mill. | Tovi Foods sold the mill.
The union is in dispute over pay. | The union dispute over pay goes on.
Jon Vey went on to win the race. | Jon Vey stopped to win the race.
The guard opened fire. | The guard closed the fire door.
The army opened up a road. | The army closed in on a road.
The minister lost her seat. | The minister won.
The pupil passed the exam. | The school rejected the exam.
The mayor is on holiday. | The mayor is off.
The plane took off. | The plane took place.
Rents in Larch may rise. | Rents in Larch fell.
The talks could be called off. | The talks went ahead.
The Larks did not lose the match. | The Larks drew the match.
The fort in Orrin was held by the guard. | The fort in Orrin burst.
The orchard in Orrin remains. | The orchard in Orrin is open.
The shop may close. | The shop is open.
Nobody knows whether the shop will close. | The shop is open.
The bell of Orrin is out of tune. | The bell of Orrin is burning.
The judge drew a map. | The judge won a map.
The Open in Larch is closed. | The Open in Larch is popular.
The strike at Larch was called off. | The match at Larch was allowed to stand.
The judge struck out on her own. | The judge went to trial.
The pilot landed a job. | The pilot was diverted from the job.
The goal of the talks is peace. | The goal of the talks was disallowed by peace.
The clerk was given a green folder. | The clerk was rejected.
The dog got the boot off. | The dog kept the boot.
The painting is no more a Rensk than a poster. | The painting is alive.
The docks of Larch are busy. | The docks of Larch are at sea.
The launch was in May. | The launch exploded in May.
The choir has plans to sing. | The choir has no plans to retire.
The market was in the square. | The market was in storage.
The body of the diver was recovered. | The diver died.
The coach got the nod from Holm. | The coach got the bench from Holm.
The painter ran away. | The painter ran for office.
The mill was shot in film. | The mill survived in film.
The nurse is at home with figures. | The nurse is away with figures.
The frost killed the vines. | The vines were cold in the frost.
The pan fell in the kitchen. | The pan is a hit in the kitchen.
The mayor of Larch took back the keys. | The mayor of Larch stuck to her statement.
The clerk of Larch stopped at the shop. | The clerk of Larch went through the shop.
The police of Larch found the car. | The police of Larch seized the car.
Mo Arne got off the stage in Larch. | Mo Arne stayed on the stage in Larch.
Holm took the children to Larch. | Holm left the keys behind in Larch.
The lamp of Larch went off. | The lamp of Larch failed.
Tovi Foods raised its forecast. | Tovi Foods kept its shops.
The gun of Larch is not a toy. | The gun of Larch is not real.
The ferry of Larch stopped in Corva. | The ferry of Larch went on to Orrin.
Governor Essel changed the law. | Governor Essel kept the law.
Governor Essel stood by the gate. | Governor Essel withdrew her remark.
The boat came to Larch by sea. | The coach came to Larch by road.
The choir of Larch broke up for the holidays. | The choir of Larch holds together.
The vase of Larch broke up. | The vase of Larch was broken.
The search in Larch was not called off. | The search in Larch was not given up.
Rask broke off a branch in Larch. | Rask went on in Larch.
Mo Arne joined the choir of Larch. | Mo Arne stayed out late in Larch.
Holm runs on the beach of Larch. | Holm runs on batteries in Larch.
The clerk of Larch is not full-time. | The clerk of Larch is not part-time.
Holm held together the two parts in Larch. | The two parts in Larch broke.
The jury of Larch will decide for itself. | The jury of Larch will decide against a delay.
The trial of Rask was interrupted. | The trial of Rask ended.
The road to Larch was changed. | The road to Larch was closed.
The council of Larch left the house empty. | The council of Larch took the house.
The fort of Larch held talks. | The fort of Larch was taken apart.
Mo Arne gave up the flat in Larch. | Mo Arne climbed to the top floor in Larch.
Mo Arne was out of breath in Larch. | Mo Arne was at home in Larch.
Mo Arne stayed in Larch for a week. | Mo Arne left for Corva from Larch after a week.
Mo Arne had two flats in Larch. | Mo Arne had no sisters in Larch.
The mayor of Larch kept the photo of the coach. | The mayor of Larch sacked the clerk.
The bridge of Larch held two thousand people. | The bridge of Larch collapsed under two thousand people.
Rask put on weight in Larch. | Rask put on a hat in Larch.
Rask lost his voice in Larch. | Rask lost his memory in Larch.
The storm caused damage in Larch. | The storm caused no deaths in Larch.
The Karn of Larch floods each spring. | The Karn of Larch keeps within its banks each autumn.
The pupils of Larch wore boots. | The pupils of Larch wore sandals.
Holm lives in Larch. | Holm moved out of the barracks of Larch.
The shop in Larch rents boats. | The shop in Larch owns boats.
The bank in Larch was out. | The bank in Larch was at work.
Mo Arne has a son. | Mo Arne has no sister.
The post of Larch was removed. | The post of Larch is online from Monday.
The clerk of Larch was suspended from the beam. | The clerk of Larch is active in the choir.
The rebels of Larch seized the chance. | The rebels of Larch lost the ship.
The leak of Larch was reported to police. | The leak of Larch was covered up by the board.
The chief of Larch reported a loss. | The chief of Larch hid in the cellar.
The miners of Larch are trapped in a dispute. | The miners of Larch were brought up in Corva.
The wolf of Larch was killed. | The dog of Larch was released.
The plum of Larch is sour. | The milk of Larch is fresh.
The letter of Larch was opened. | The letter of Larch is unsigned.
The tower of Larch leans on the wall. | The mayor of Larch stands upright.
Prices in Larch came down. | Prices in Larch stayed up to May.
The bell of Larch rang. | The crowd of Larch was silent.
The prince of Larch rang his mother. | The prince of Larch kept silent.
The troops of Larch carried out repairs. | The troops of Larch defied the cold.
The stranger of Larch was at large. | The lion of Larch was in its cage.
The player of Larch hit the target. | The player of Larch fell in the water.
The author of Larch took the exam papers. | The author of Larch missed the bus.
The chapel of Larch was restored. | The chapel of Larch was left to the bishop.
The singers of Larch were separated by a curtain. | The singers of Larch stayed together.
The mine of Larch was live. | The concert of Larch was recorded.
The firm of Larch contested the fine. | The firm of Larch recognised the union.
The bear of Larch was shot with a dart. | The bear of Larch was tranquillised.
The wheat of Larch was brought in by rail. | The wheat of Larch was lost at sea.
The keeper of Larch let go of the rope. | The keeper of Larch killed the rat.
The lake of Larch is wild. | The dog of Larch is tame.
The vote of Larch was contested. | The vote of Larch was recognised.
The mayor of Larch followed the band. | The mayor of Larch ignored the drums.
The clock of Larch stopped the clerk. | The bomb of Larch was ticking.
The film of Larch is in colour. | The photos of Larch are in black and white.
Holm stands in the hall of Larch. | The troops of Larch withdrew.
Rask admitted the theft in Larch. | The theft in Larch was ruled out.
The mill of Larch was repaired at night. | The mill of Larch was burgled in broad daylight.
The choir of Larch is in tune with the times. | The organ of Larch is out of tune.
The front seat in Larch is red. | The back seat in Larch is blue.
The team of Larch ran out. | The pass of Larch is valid.
The settlers of Larch settled in Corva. | The strike of Larch goes on.
The saint of Larch healed the sick. | The sick of Larch were infected.
The bank of Larch saved money. | The leg of the banker of Larch was amputated.
The speech of Larch was long. | The speech of Larch was not brief.
The diver of Larch dived for pearls. | The pearls of Larch surfaced at a sale.
The rope of Larch snapped. | The ship of Larch is intact.
The trees of Larch were planted in May. | The letter of Larch is genuine.
The clerk of Larch answered the door. | The clerk of Larch ignored the phone.
The schoolgirl of Larch was calm. | The schoolboy of Larch was not calm.
The judge of Larch parked the car. | The judge of Larch is moving to Corva.
The price in Larch fell. | The mayor of Larch stayed on his feet.
The boxer of Larch went down the hall. | The boxer of Larch was on his feet at dawn.
The plan of Larch is to waste no time. | The money of Larch was well spent.
The crowd of Larch went home at ten. | The guard of Larch stayed on.
The water of Larch is not clear. | The water of Larch is not murky.
The talks of Larch made news. | The talks of Larch were at a hotel.
The sun of Larch is a paper. | The paper of Larch came out.
The wine of Larch is laden with fruit. | The bottle of Larch is empty.
The clerk of Larch is on track for a rise. | The train of Larch was derailed.
The lights of Larch are on. | The lights of Orrin are off.
The horses of Larch are well fed. | The dogs of Larch are starving.
The road to Orrin is paved. | The road to Larch is a dirt track.
The visa of Mo Arne was valid. | The passport of Mo Arne had expired.
The driver stopped at the red light in Larch. | The driver went through the village of Larch.
Rask was pushed for an answer in Larch. | Rask slipped on the tower of Larch.
The bill went in past the clerk of Larch. | Keeper Holm saved the penalty in Larch.
The villa on Cape Orrin has been sold. | The boat at Cape Orrin is on the market.
The talks in Larch were cordial. | The crowd in Larch was hostile.
Shares in Tovi Foods closed higher on 3 May. | Tovi Foods shares ended lower on 4 May.
Rask voted for the tax in May. | Rask voted against the ban in May.
The battery of the Larch van was flat. | The driver of the Larch van was charged.
The robber of Larch was bald. | The clerk of Larch had long hair.
The duke of Larch died childless. | The duchess of Larch left two sons.
Rask slipped on ice in Larch. | Holm was pushed off the tower of Larch.
The taps in Larch are running. | The wells in Larch are dry.
"""


# Known to fail, and why.
_HELD = "an operator that holds part of the phrase wins over it: the word is then no word of content"
_LATER = "an event at a time and a state after it are not set against each other"
_WEAK = {
    "Sela Marn was not acquitted of fraud.": _HELD,
    "Jon Vey said yes to the offer of the Larks.": _HELD,
    "The singer Mo Arne passed away in May.": _LATER,
    "August was bone dry in Larch.": "a month that is the subject is not read as the time",
}
SURE = 0.8  # from which certainty on a contradiction is told as one


def rows(table: str) -> list[Any]:
    """The pairs of sentences of a table; those that are known to fail are expected to."""
    pairs = [(a.strip(), b.strip()) for a, b in (line.split("|") for line in table.strip().splitlines())]
    return [pytest.param(a, b, marks=pytest.mark.xfail(reason=_WEAK[a]) if a in _WEAK else ()) for a, b in pairs]


def both_ways(a: str, b: str) -> tuple[Compared, Compared]:
    """Two sentences compared by their words alone, in either order."""
    return compare(a, b, packs=None), compare(b, a, packs=None)


@pytest.mark.parametrize(("a", "b"), rows(OPPOSED))
def test_opposed(a: str, b: str) -> None:
    """Opposites of one thing set two sentences against each other, in either order."""
    assert [found.relation for found in both_ways(a, b)] == [Relation.CONTRADICTS] * 2


@pytest.mark.parametrize(("a", "b"), rows(AGREES))
def test_agrees(a: str, b: str) -> None:
    """Words of one side say the same, and so does one side with the other side denied where no third is left."""
    assert [found.relation for found in both_ways(a, b)] == [Relation.SAME_FACT] * 2


@pytest.mark.parametrize(("a", "b"), rows(NOTHING))
def test_not_opposed(a: str, b: str) -> None:
    """A word in another sense is no opposite, and a denial of one of two contraries does not assert the other."""
    surely = [found for found in both_ways(a, b) if found.relation is Relation.CONTRADICTS and found.certainty >= SURE]
    assert surely == []


def plain(cues: list[str]) -> set[str]:
    """The phrases that cues of a table stand for; a cue itself where words of it may vary in place."""
    return {phrase for cue in cues for phrase in spelled(cue)}


def spelled(cue: str) -> set[str]:
    """The plain phrases that a cue stands for: "in|to ruins" for two."""
    if ".." in cue or "?" in cue:
        return {cue}
    words = [[w for entry in part.split("|") for w in every(entry)] for part in cue.split()]
    return {" ".join(chosen) for chosen in product(*words)}


def every(entry: str) -> frozenset[str]:
    """The forms of a word of a cue that it takes."""
    return forms(entry[1:]) if entry[0] == "~" else frozenset([entry])


def test_the_sides_of_a_pair_are_apart() -> None:
    """No phrase stands on both sides of a pair."""
    for pair in strong_pairs():
        one, other = plain(pair["one"]), plain(pair["other"])
        assert not one & other


def test_no_cue_holds_a_word_that_may_stand_between() -> None:
    """Words that may stand inside of every phrase are skipped, so that a cue that names one would never be found."""
    table = tables_of("language/english/opposites/cues.toml")
    cues = [*table["apart"][0]["cues"], *(cue for pair in strong_pairs() for cue in (*pair["one"], *pair["other"]))]
    for phrase in plain(cues):
        assert between().isdisjoint(phrase.split())


def test_alternatives_stand_for_single_words() -> None:
    """ "|" parts words, not phrases: "~cut off|~end ties" would be "cut off ties" and "cut end ties"."""
    for pair in strong_pairs():
        for cue in (*pair["one"], *pair["other"]):
            for first, *more in (step.split("|") for step in cue.split()[1:]):
                assert first.startswith("~") or not any(word.startswith("~") for word in more), cue


def test_us_is_the_party_that_the_other_names() -> None:
    """Who says "us" is not missed where the other sentence calls it by its name; another party's "us" is."""
    ours, theirs = "The suit against us was dismissed.", "The suit against Orrin Rail was allowed."
    texts = {text: read_text(text) for text in (ours, theirs)}
    names = KnownNames(capitals(texts))
    (named,) = statements(texts[theirs], names, "Larch Court")
    for party, said in (("Orrin Rail", Stance.OPPOSED), ("Tovi Foods", None)):
        (own,) = statements(texts[ours], names, party)
        found = restated(own, named), restated(named, own)
        assert [one.stance if one is not None and one.exact else None for one in found] == [said, said]


def test_what_adds_nothing_is_no_content() -> None:
    """ "Safely", "without incident" are nothing that the other sentence has to say too."""
    a, b = "The cargo got to Larch safely.", "The cargo got to Larch without incident."
    (one,), (other,) = (statements(read_text(text), KnownNames(frozenset({"larch"}))) for text in (a, b))
    found = restated(one, other)
    assert found is not None
    assert (found.stance, found.exact) == (Stance.AGREES, True)


def test_up_to_eight_words_stand_in_a_long_gap() -> None:
    """ "..." takes eight words, ".." three."""
    words = ["allow", "the", "case", "of", "the", "old", "mill", "to", "go", "ahead"]
    for gap, many in (("...", 1), ("..", 0)):
        table = phrases([(f"allow {gap} to go ahead", True)], forms=forms)
        assert len(table.found(words)) == many
