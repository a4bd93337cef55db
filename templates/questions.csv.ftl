<#-- A table with a row for each question (RFC 4180). Model: entries. A list in a cell has a line for each of its items. -->
<#macro cells row><#list row as cell>${cell}<#sep>,</#sep></#list>
</#macro>
id,question,part,variant,title,tags,type,points,text,options,answer,also,from,to,solution
<#list entries as entry>
<#if entry.question??>
<#assign question = entry.question>
<#assign body = question.body>
<#assign kind = "" options = [] answer = [] also = [] from = "" to = "">
<#switch body.type>
<#case "numerical">
<#assign kind = "number" answer = [body.answers[0].text] from = body.right[0].from to = body.right[0].to>
<#list body.right as range><#if !range?is_first><#assign also = also + [range.from + " to " + range.to]></#if></#list>
<#break>
<#case "shortanswer">
<#assign right = body.answers?filter(a -> a.percent == "100")?map(a -> a.plain)>
<#assign kind = "text" answer = [right[0]] also = right[1..]>
<#break>
<#case "multichoice">
<#assign kind = body.single?then("choice", "choices") options = body.answers?map(a -> a.text)>
<#assign answer = body.answers?filter(a -> a.percent != "0" && !a.percent?starts_with("-"))?map(a -> a.text)>
<#break>
<#case "matching">
<#assign kind = "match" options = body.pairs?map(p -> p.option) + body.spare>
<#assign answer = body.pairs?map(p -> p.item + " → " + p.option)>
<#break>
<#case "essay">
<#assign kind = "essay">
<#break>
</#switch>
<@cells [question.idnumber, question.origin.question, question.origin.part, question.origin.number, question.origin.title, question.tags?join("\n"), kind, question.mark, question.text, options?join("\n"), answer?join("\n"), also?join("\n"), from, to, question.solution]/>
</#if>
</#list>
