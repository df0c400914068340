<?php

declare(strict_types=1);

namespace LeakResponse\Sandbox\Mail;

use LeakResponse\Sandbox\Http\Face;
use LeakResponse\Sandbox\Http\Html;
use LeakResponse\Sandbox\Http\Request;
use LeakResponse\Sandbox\Http\Response;

/** Every mail the shop has sent, newest first. */
class InboxFace implements Face
{
    public function __construct(private readonly Mailbox $mailbox)
    {
    }

    public function answer(Request $request): Response
    {
        if ($request->path === '/mails.json') {
            return Response::json($this->mailbox->newest(50));
        }
        if ($request->path !== '/') {
            return Response::redirect('/');
        }
        $mails = '';
        foreach ($this->mailbox->newest(50) as $mail) {
            $mails .= '<article class="mail"><h2>' . Html::e($mail['subject']) . '</h2>'
                . '<p class="small">To ' . Html::e($mail['to']) . ' · ' . Html::e($mail['at']) . '</p>'
                . '<p>' . nl2br(Html::e($mail['text'])) . '</p>'
                . ($mail['link'] === '' ? '' : '<p><a href="' . Html::e($mail['link']) . '">' . Html::e($mail['link']) . '</a></p>')
                . '</article>';
        }
        $body = '<main><h1>Mail inbox</h1><p>Mails of the sandbox shop. Nothing leaves this machine.</p>'
            . ($mails === '' ? '<p>No mail yet. <a href="/">Look again</a></p>' : $mails) . '</main>';
        return Response::page(Html::page('Mail inbox', $body, ['shop.css']));
    }
}
