package org.opora.security.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The door, without scripts. */
@Controller
class LoginPage {

    @GetMapping("/login")
    ModelAndView page(HttpServletRequest request) {
        return new ModelAndView("login")
                .addObject("wrong", request.getParameter("error") != null)
                .addObject("left", request.getParameter("logout") != null);
    }
}
